package dk.kk.shared.plan.lifecycle;

import static dk.kk.shared.plan.lifecycle.PlanPhase.ENDED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.FOLLOWED_UP;
import static dk.kk.shared.plan.lifecycle.PlanPhase.MADE;
import static dk.kk.shared.plan.lifecycle.PlanPhase.OFFERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Origin;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
                        "OFFERED -> DECLINED: declined",
                        "OFFERED -> MADE: made",
                        "MADE -> FOLLOWED_UP: followed-up",
                        "MADE -> ENDED: ended",
                        "FOLLOWED_UP -> FOLLOWED_UP: followed-up",
                        "FOLLOWED_UP -> ENDED: ended");
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

        plan.end(TODAY, CLOCK);

        assertThat(plan.content()).isEqualTo(new PlanContent(ENDED, OFFER, null, MAKING, MAKING.plusDays(2), TODAY));
        assertThat(plan.history()).extracting(PlanRow::phase).containsExactly(OFFERED, MADE, FOLLOWED_UP, ENDED);
        assertThat(plan.version()).isEqualTo(4);
    }

    @Test
    void a_row_ends_when_the_next_one_is_recorded_and_none_is_recorded_before_the_last() {
        var early = NOON.minus(Duration.ofHours(1));
        var late = NOON.plus(Duration.ofHours(1));
        var plan = in(OFFERED);

        plan.make(MAKING, BusinessClock.at(early));
        plan.end(TODAY, BusinessClock.at(late));

        assertThat(plan.history()).extracting(PlanRow::recordedAt).containsExactly(NOON, NOON, late);
        assertThat(plan.history()).extracting(PlanRow::supersededAt).containsExactly(NOON, late, null);
        assertThat(plan.recordedAt()).isEqualTo(late);
    }

    @Test
    void a_step_taken_today_is_told_today_and_none_is_told_ahead() {
        var plan = in(OFFERED);
        plan.make(TODAY, CLOCK);
        assertThat(plan.content().madeOn()).isEqualTo(TODAY);

        refused("plan-step-in-future", () -> in(OFFERED).make(TODAY.plusDays(1), CLOCK));
        refused("plan-step-in-future", () -> offered(TODAY.plusDays(1)));
    }

    @Test
    void no_step_comes_before_the_one_it_follows() {
        in(OFFERED).make(OFFER, CLOCK);
        refused("plan-step-too-early", () -> in(OFFERED).make(OFFER.minusDays(1), CLOCK));
        refused("plan-step-too-early", () -> in(OFFERED).decline(OFFER.minusDays(1), CLOCK));
        refused("plan-step-too-early", () -> in(MADE).followUp(MAKING.minusDays(1), CLOCK));
        refused("plan-step-too-early", () -> in(FOLLOWED_UP).followUp(MAKING.plusDays(1), CLOCK));
        refused("plan-step-too-early", () -> in(FOLLOWED_UP).end(MAKING.plusDays(1), CLOCK));
    }

    @Test
    void a_refused_step_changes_nothing() {
        var plan = in(MADE);
        refused("illegal-move", () -> plan.decline(TODAY, CLOCK));
        refused("plan-step-in-future", () -> plan.end(TODAY.plusDays(1), CLOCK));
        assertThat(plan.version()).isEqualTo(2);
        assertThat(plan.content().phase()).isEqualTo(MADE);
    }

    @Test
    void what_was_delivered_as_history_is_news_from_the_next_step_on() {
        var content = new PlanContent(MADE, OFFER, null, MAKING, null, null);
        var plan = Plan.imported(PlanKind.SOCIAL, UUID.randomUUID(), "1", content, Origin.BACKFILL, CLOCK);
        assertThat(plan.state().origin()).isEqualTo(Origin.BACKFILL);

        plan.followUp(TODAY, CLOCK);
        assertThat(plan.state().origin()).isEqualTo(Origin.LIVE);

        plan.restate(content, Origin.BACKFILL, CLOCK);
        assertThat(plan.state().origin()).isEqualTo(Origin.BACKFILL);
    }

    private static Plan in(PlanPhase phase) {
        var plan = offered(OFFER);
        switch (phase) {
            case OFFERED -> {}
            case DECLINED -> plan.decline(MAKING, CLOCK);
            case MADE -> plan.make(MAKING, CLOCK);
            case FOLLOWED_UP -> {
                plan.make(MAKING, CLOCK);
                plan.followUp(MAKING.plusDays(2), CLOCK);
            }
            case ENDED -> {
                plan.make(MAKING, CLOCK);
                plan.end(MAKING.plusDays(2), CLOCK);
            }
        }
        return plan;
    }

    private static Plan offered(LocalDate on) {
        return Plan.offer(PlanKind.SOCIAL, UUID.randomUUID(), on, CLOCK);
    }

    private static String move(Plan plan, PlanPhase to) {
        return switch (to) {
            case OFFERED -> Plan.MOVES.move(plan.content().phase(), OFFERED).word(); // no verb leads there
            case DECLINED -> plan.decline(TODAY, CLOCK);
            case MADE -> plan.make(TODAY, CLOCK);
            case FOLLOWED_UP -> plan.followUp(TODAY, CLOCK);
            case ENDED -> plan.end(TODAY, CLOCK);
        };
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(step)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
