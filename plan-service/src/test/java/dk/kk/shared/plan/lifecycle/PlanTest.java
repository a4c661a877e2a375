package dk.kk.shared.plan.lifecycle;

import static dk.kk.shared.plan.lifecycle.PlanPhase.ACCEPTED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.AGREED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.DISCARDED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.DRAFT;
import static dk.kk.shared.plan.lifecycle.PlanPhase.ENDED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.FOLLOWED_UP;
import static dk.kk.shared.plan.lifecycle.PlanPhase.MADE;
import static dk.kk.shared.plan.lifecycle.PlanPhase.NEEDED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.OFFERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.plan.content.NumberedVersion;
import dk.kk.shared.plan.content.PlanPart;
import dk.kk.shared.plan.followup.FollowUpResult;
import dk.kk.shared.plan.followup.PostponementReason;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Origin;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Instant NOON = Instant.parse("2007-11-30T11:00:00Z");
    private static final BusinessClock CLOCK = BusinessClock.at(NOON);
    private static final LocalDate TODAY = CLOCK.today();
    private static final LocalDate OFFER = TODAY.minusDays(20);
    private static final LocalDate MAKING = TODAY.minusDays(10);

    @Test
    void from_each_phase_only_these_moves_are_possible_and_each_says_what_happened() {
        assertThat(LifecycleWalk.of(PlanPhase.class, (from, to) -> move(in(from), to)))
                .containsExactlyInAnyOrder(
                        "NEEDED -> OFFERED: offered",
                        "NEEDED -> DISCARDED: discarded",
                        "OFFERED -> DECLINED: declined",
                        "OFFERED -> ACCEPTED: accepted",
                        "OFFERED -> MADE: made",
                        "OFFERED -> DISCARDED: discarded",
                        "ACCEPTED -> DECLINED: declined",
                        "ACCEPTED -> DRAFT: drafted",
                        "ACCEPTED -> MADE: made",
                        "ACCEPTED -> DISCARDED: discarded",
                        "DRAFT -> DECLINED: declined",
                        "DRAFT -> AGREED: agreed",
                        "DRAFT -> DISCARDED: discarded",
                        "AGREED -> DECLINED: declined",
                        "AGREED -> DRAFT: drafted",
                        "AGREED -> MADE: made",
                        "AGREED -> DISCARDED: discarded",
                        "MADE -> FOLLOWED_UP: followed-up",
                        "MADE -> ENDED: ended",
                        "MADE -> REPLACED: replaced",
                        "MADE -> DISCARDED: discarded",
                        "FOLLOWED_UP -> FOLLOWED_UP: followed-up",
                        "FOLLOWED_UP -> ENDED: ended",
                        "FOLLOWED_UP -> REPLACED: replaced",
                        "FOLLOWED_UP -> DISCARDED: discarded");
    }

    @Test
    void a_replaced_plan_comes_back_as_it_stood_in_either_phase_in_force_and_by_nobodys_own_move() {
        for (var phase : EnumSet.of(MADE, FOLLOWED_UP)) {
            var plan = in(phase);
            var before = plan.standing();
            plan.replace(UUID.randomUUID(), TODAY, CLOCK);
            assertThat(plan.allowedMoves()).isEmpty();

            assertThat(plan.reinstate(CLOCK)).isEqualTo("reinstated");

            assertThat(plan.standing()).isEqualTo(before);
        }
    }

    @Test
    void a_plan_that_was_delivered_in_a_phase_is_told_as_one_that_moved_there() {
        assertThat(LifecycleWalk.of(PlanPhase.class, (from, to) -> move(in(from), to)))
                .allSatisfy(move -> assertThat(
                                PlanPhase.valueOf(move.split(" -> |: ")[1]).happened())
                        .isEqualTo(move.split(": ")[1]));
    }

    @Test
    void each_step_keeps_the_days_of_the_steps_before_it() {
        var plan = in(FOLLOWED_UP);

        plan.step(ENDED, TODAY, CLOCK);

        var days = PlanDays.delivered(OFFER, null, MAKING, MAKING.plusDays(2), TODAY);
        assertThat(plan.standing()).isEqualTo(new PlanStanding(ENDED, days, PlanParticulars.NONE, WrittenContent.NONE));
        assertThat(PlanReader.OWN_SIDE.history(plan))
                .extracting(PlanRow::phase)
                .containsExactly(OFFERED, MADE, FOLLOWED_UP, ENDED);
        assertThat(plan.version()).isEqualTo(4);
    }

    @Test
    void the_long_way_keeps_its_days_too_and_a_draft_taken_up_again_is_agreed_no_more() {
        var plan = in(AGREED);
        assertThat(plan.standing().days().agreedOn()).isEqualTo(MAKING);

        plan.step(DRAFT, MAKING, CLOCK);
        assertThat(plan.standing().days().agreedOn()).isNull();
        plan.step(AGREED, MAKING.plusDays(1), CLOCK);
        plan.step(MADE, MAKING.plusDays(2), CLOCK);

        var days = plan.standing().days();
        assertThat(days.neededOn()).isNull();
        assertThat(days.acceptedOn()).isEqualTo(MAKING);
        assertThat(days.draftedOn()).isEqualTo(MAKING);
        assertThat(days.agreedOn()).isEqualTo(MAKING.plusDays(1));
        assertThat(days.madeOn()).isEqualTo(MAKING.plusDays(2));
    }

    @Test
    void a_discarded_plan_says_nothing_any_more_and_its_history_says_what_was_believed() {
        for (var phase : PlanPhase.values()) {
            if (!PlanMoves.TABLE.allowed(phase).contains(DISCARDED)) {
                continue;
            }
            var plan = in(phase);
            var before = PlanReader.OWN_SIDE.history(plan);

            plan.discard(DiscardReason.WRONG_CITIZEN, CLOCK);

            assertThat(plan.standing().days()).isEqualTo(PlanDays.only(DISCARDED, TODAY));
            assertThat(PlanReader.OWN_SIDE.history(plan)).hasSize(before.size() + 1);
            assertThat(PlanReader.OWN_SIDE.history(plan).getFirst().phase())
                    .isEqualTo(before.getFirst().phase());
            assertThat(plan.allowedMoves()).isEmpty();
        }
    }

    @Test
    void a_refusal_says_why_and_when_to_offer_again_which_lies_after_it() {
        var plan = in(OFFERED);
        refused("plan-offer-again-too-early", () -> plan.decline(MAKING, DeclineReason.NOT_NOW, MAKING, CLOCK));

        plan.decline(MAKING, DeclineReason.NOT_NOW, MAKING.plusMonths(3), CLOCK);

        var row = PlanReader.OWN_SIDE.history(plan).getLast();
        assertThat(row.declineReason()).isEqualTo(DeclineReason.NOT_NOW);
        assertThat(row.offerAgainOn()).isEqualTo(MAKING.plusMonths(3));
    }

    @Test
    void a_row_ends_when_the_next_one_is_recorded_and_none_is_recorded_before_the_last() {
        var early = NOON.minus(Duration.ofHours(1));
        var late = NOON.plus(Duration.ofHours(1));
        var plan = in(OFFERED);

        plan.step(MADE, MAKING, BusinessClock.at(early));
        plan.step(ENDED, TODAY, BusinessClock.at(late));

        assertThat(PlanReader.OWN_SIDE.history(plan))
                .extracting(PlanRow::recordedAt)
                .containsExactly(NOON, NOON, late);
        assertThat(PlanReader.OWN_SIDE.history(plan))
                .extracting(PlanRow::supersededAt)
                .containsExactly(NOON, late, null);
        assertThat(plan.recordedAt()).isEqualTo(late);
    }

    @Test
    void a_step_taken_today_is_told_today_and_none_is_told_ahead() {
        var plan = in(OFFERED);
        plan.step(MADE, TODAY, CLOCK);
        assertThat(plan.standing().days().madeOn()).isEqualTo(TODAY);

        refused("plan-step-in-future", () -> in(OFFERED).step(MADE, TODAY.plusDays(1), CLOCK));
        refused("plan-step-in-future", () -> offered(TODAY.plusDays(1)));
    }

    @Test
    void no_step_comes_before_the_one_it_follows() {
        in(OFFERED).step(MADE, OFFER, CLOCK);
        refused("plan-step-too-early", () -> in(OFFERED).step(MADE, OFFER.minusDays(1), CLOCK));
        refused("plan-step-too-early", () -> decline(in(OFFERED), OFFER.minusDays(1)));
        refused("plan-step-too-early", () -> in(MADE).step(FOLLOWED_UP, MAKING.minusDays(1), CLOCK));
        refused("plan-step-too-early", () -> in(FOLLOWED_UP).step(FOLLOWED_UP, MAKING.plusDays(1), CLOCK));
        refused("plan-step-too-early", () -> in(FOLLOWED_UP).step(ENDED, MAKING.plusDays(1), CLOCK));
    }

    @Test
    void a_refused_step_changes_nothing() {
        var plan = in(MADE);
        refused("illegal-move", () -> decline(plan, TODAY));
        refused("plan-step-in-future", () -> plan.step(ENDED, TODAY.plusDays(1), CLOCK));
        assertThat(plan.version()).isEqualTo(2);
        assertThat(plan.standing().phase()).isEqualTo(MADE);
    }

    @Test
    void who_is_not_told_of_treatment_counts_neither_versions_nor_rows_that_tell_nothing_else() {
        var plan = in(MADE);
        var parts = EnumSet.allOf(PlanPart.class);
        plan.write(parts, false, CLOCK);
        plan.write(parts, true, CLOCK);
        plan.write(parts, false, CLOCK);
        plan.write(parts, true, CLOCK);

        var told = PlanReader.NOT_TOLD_OF_TREATMENT;
        assertThat(told.history(plan)).extracting(PlanRow::contentVersion).containsExactly(0, 0, 1, 2);
        assertThat(told.contents(plan)).containsExactly(new NumberedVersion(2, 1), new NumberedVersion(4, 2));
        assertThat(told.version(plan)).isEqualTo(4);
        assertThat(PlanReader.OWN_SIDE.history(plan))
                .extracting(PlanRow::contentVersion)
                .containsExactly(0, 0, 1, 2, 3, 4);
        assertThat(plan.version()).isEqualTo(6);
    }

    @Test
    void a_discarded_plan_that_a_source_brings_back_says_nothing_of_what_it_said() {
        var plan = in(MADE);
        plan.write(EnumSet.allOf(PlanPart.class), true, CLOCK);
        var before = plan.standing();
        plan.discard(DiscardReason.REGISTERED_TWICE, CLOCK);

        plan.restate(before, Origin.LIVE, CLOCK);
        assertThat(plan.standing().content()).isEqualTo(WrittenContent.NONE);
        assertThat(PlanReader.OWN_SIDE.contents(plan)).isEmpty();

        plan.write(EnumSet.allOf(PlanPart.class), true, CLOCK);
        assertThat(PlanReader.OWN_SIDE.contents(plan)).containsExactly(new NumberedVersion(2, 2));
    }

    @Test
    void a_source_that_says_the_same_step_takes_back_nothing_that_was_said_with_it() {
        var plan = in(MADE);
        plan.followUp(MAKING.plusDays(2), FollowUpResult.REASSESS, CLOCK);
        plan.postpone(TODAY.plusDays(9), PostponementReason.NO_TIME, CLOCK);
        var said = plan.standing().particulars();

        plan.restate(delivered(FOLLOWED_UP, OFFER.minusDays(1), MAKING.plusDays(2)), Origin.LIVE, CLOCK);
        assertThat(plan.standing().particulars()).isEqualTo(said);

        plan.restate(delivered(FOLLOWED_UP, OFFER, MAKING.plusDays(3)), Origin.LIVE, CLOCK);
        assertThat(plan.standing().particulars()).isEqualTo(PlanParticulars.NONE);
    }

    private static PlanStanding delivered(PlanPhase phase, LocalDate offered, LocalDate followedUp) {
        var days = PlanDays.delivered(offered, null, MAKING, followedUp, null);
        return new PlanStanding(phase, days, PlanParticulars.NONE, WrittenContent.NONE);
    }

    @Test
    void what_was_delivered_as_history_is_news_from_the_next_step_on() {
        var delivered = new PlanStanding(
                MADE, PlanDays.delivered(OFFER, null, MAKING, null, null), PlanParticulars.NONE, WrittenContent.NONE);
        var plan = Plan.imported(PlanKind.SOCIAL, UUID.randomUUID(), "1", delivered, Origin.BACKFILL, CLOCK);
        assertThat(plan.state().origin()).isEqualTo(Origin.BACKFILL);

        plan.step(FOLLOWED_UP, TODAY, CLOCK);
        assertThat(plan.state().origin()).isEqualTo(Origin.LIVE);

        plan.restate(delivered, Origin.BACKFILL, CLOCK);
        assertThat(plan.state().origin()).isEqualTo(Origin.BACKFILL);
    }

    private static Plan in(PlanPhase phase) {
        var plan = Plan.begin(PlanKind.SOCIAL, UUID.randomUUID(), phase == NEEDED ? NEEDED : OFFERED, OFFER, CLOCK);
        switch (phase) {
            case NEEDED, OFFERED -> {}
            case DECLINED -> decline(plan, MAKING);
            case ACCEPTED -> steps(plan, ACCEPTED);
            case DRAFT -> {
                steps(plan, ACCEPTED, DRAFT);
                plan.write(EnumSet.allOf(PlanPart.class), true, CLOCK);
            }
            case AGREED -> {
                steps(plan, ACCEPTED, DRAFT);
                plan.write(EnumSet.allOf(PlanPart.class), true, CLOCK);
                plan.agree(MAKING, CLOCK);
            }
            case MADE -> steps(plan, MADE);
            case FOLLOWED_UP -> {
                steps(plan, MADE);
                plan.step(FOLLOWED_UP, MAKING.plusDays(2), CLOCK);
            }
            case ENDED -> {
                steps(plan, MADE);
                plan.step(ENDED, MAKING.plusDays(2), CLOCK);
            }
            case REPLACED -> {
                steps(plan, MADE);
                plan.replace(UUID.randomUUID(), MAKING.plusDays(2), CLOCK);
            }
            case DISCARDED -> plan.discard(DiscardReason.REGISTERED_TWICE, CLOCK);
        }
        return plan;
    }

    private static void steps(Plan plan, PlanPhase... phases) {
        for (var phase : phases) {
            plan.step(phase, MAKING, CLOCK);
        }
    }

    private static Plan offered(LocalDate on) {
        return Plan.begin(PlanKind.SOCIAL, UUID.randomUUID(), OFFERED, on, CLOCK);
    }

    private static String move(Plan plan, PlanPhase to) {
        return switch (to) {
            case NEEDED -> plan.requireMove(NEEDED).word(); // no verb leads there
            case DECLINED -> decline(plan, TODAY);
            case AGREED -> plan.agree(TODAY, CLOCK);
            case REPLACED -> plan.replace(UUID.randomUUID(), TODAY, CLOCK);
            case DISCARDED -> plan.discard(DiscardReason.NEVER_TOOK_PLACE, CLOCK);
            default -> plan.step(to, TODAY, CLOCK);
        };
    }

    private static String decline(Plan plan, LocalDate on) {
        return plan.decline(on, DeclineReason.NOT_STATED, null, CLOCK);
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(step)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
