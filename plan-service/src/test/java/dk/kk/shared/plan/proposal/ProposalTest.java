package dk.kk.shared.plan.proposal;

import static dk.kk.shared.plan.proposal.ProposalPhase.APPROVED;
import static dk.kk.shared.plan.proposal.ProposalPhase.APPROVED_WITH_CONDITIONS;
import static dk.kk.shared.plan.proposal.ProposalPhase.BEING_IMPLEMENTED;
import static dk.kk.shared.plan.proposal.ProposalPhase.DRAFT;
import static dk.kk.shared.plan.proposal.ProposalPhase.EVALUATED;
import static dk.kk.shared.plan.proposal.ProposalPhase.IMPLEMENTED;
import static dk.kk.shared.plan.proposal.ProposalPhase.ON_AGENDA;
import static dk.kk.shared.plan.proposal.ProposalPhase.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.plan.figure.Figure;
import dk.kk.shared.plan.figure.FigureCode;
import dk.kk.shared.plan.figure.FigureTarget;
import dk.kk.shared.plan.figure.FigureTarget.Bound;
import dk.kk.shared.plan.figure.FigureValue;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2010-04-08T09:00:00Z"));
    private static final LocalDate TODAY = CLOCK.today();
    private static final Figure FIGURE = new Figure(FigureCode.GOAL_2, null, null).checked();
    private static final FigureTarget TARGET = new FigureTarget(Bound.AT_LEAST, BigDecimal.valueOf(40), TODAY);
    private static final Evidence SEEN = new Evidence(EvidenceKind.EXPERIENCE, "seen often", null);

    @Test
    void a_proposal_moves_by_its_table_alone_and_only_what_was_approved_is_implemented() {
        assertThat(LifecycleWalk.of(ProposalPhase.class, (from, to) -> move(in(from), to)))
                .containsExactly(
                        "APPROVED -> BEING_IMPLEMENTED: implementation-started",
                        "APPROVED_WITH_CONDITIONS -> BEING_IMPLEMENTED: implementation-started",
                        "BEING_IMPLEMENTED -> IMPLEMENTED: implemented",
                        "DRAFT -> SUBMITTED: submitted",
                        "DRAFT -> WITHDRAWN: withdrawn",
                        "EVALUATED -> EVALUATED: evaluated-again",
                        "IMPLEMENTED -> EVALUATED: evaluated",
                        "ON_AGENDA -> APPROVED: approved",
                        "ON_AGENDA -> APPROVED_WITH_CONDITIONS: approved-with-conditions",
                        "ON_AGENDA -> REJECTED: rejected",
                        "ON_AGENDA -> SENT_BACK: sent-back",
                        "ON_AGENDA -> SUBMITTED: taken-off-agenda",
                        "SENT_BACK -> SUBMITTED: submitted",
                        "SENT_BACK -> WITHDRAWN: withdrawn",
                        "SUBMITTED -> ON_AGENDA: put-on-agenda",
                        "SUBMITTED -> WITHDRAWN: withdrawn");
    }

    @Test
    void it_is_submitted_with_a_fitting_target_and_something_that_speaks_for_it() {
        refused("proposal-incomplete", () -> drafted(null, List.of(SEEN)).submit(FIGURE, CLOCK));
        refused("proposal-incomplete", () -> drafted(TARGET, List.of()).submit(FIGURE, CLOCK));
        var tooMuch = new FigureTarget(Bound.AT_LEAST, BigDecimal.valueOf(101), TODAY);
        refused("figure-target-unfit", () -> drafted(tooMuch, List.of(SEEN)).submit(FIGURE, CLOCK));
        refused("proposal-not-written", () -> in(ON_AGENDA).submit(FIGURE, CLOCK));
    }

    @Test
    void it_is_written_as_a_draft_and_when_it_was_sent_back() {
        for (var phase : ProposalPhase.values()) {
            var proposal = in(phase);
            if (phase == DRAFT || phase == ProposalPhase.SENT_BACK) {
                assertThat(proposal.change(text(TARGET, List.of(SEEN)), CLOCK)).isEqualTo("changed");
            } else {
                refused("proposal-not-written", () -> proposal.change(text(TARGET, List.of(SEEN)), CLOCK));
            }
        }
    }

    @Test
    void each_condition_is_met_before_it_counts_as_implemented() {
        var proposal = in(APPROVED_WITH_CONDITIONS);
        proposal.start(TODAY, CLOCK);
        refused("proposal-conditions-open", () -> proposal.implement(TODAY, CLOCK));
        assertThat(proposal.meet(1, TODAY, "employee:SE-1", CLOCK)).isEqualTo("condition-met");
        refused("proposal-conditions-open", () -> proposal.implement(TODAY, CLOCK));
        refused("proposal-condition-met-already", () -> proposal.meet(1, TODAY, "employee:SE-1", CLOCK));
        refused("proposal-condition-unknown", () -> proposal.meet(3, TODAY, "employee:SE-1", CLOCK));
        refused("proposal-condition-unknown", () -> proposal.meet(0, TODAY, "employee:SE-1", CLOCK));
        refused("proposal-day-unfit", () -> proposal.meet(2, TODAY.minusDays(1), "employee:SE-1", CLOCK));
        proposal.meet(2, TODAY, "employee:SE-1", CLOCK);
        assertThat(proposal.implement(TODAY, CLOCK)).isEqualTo("implemented");
        assertThat(proposal.conditions())
                .containsExactly(
                        new Condition("first", TODAY, "employee:SE-1"),
                        new Condition("second", TODAY, "employee:SE-1"));
        refused("proposal-not-approved", () -> in(SUBMITTED).meet(1, TODAY, "employee:SE-1", CLOCK));
    }

    @Test
    void its_days_follow_each_other() {
        refused("proposal-day-unfit", () -> in(APPROVED).start(TODAY.minusDays(1), CLOCK));
        refused("day-in-future", () -> in(APPROVED).start(TODAY.plusDays(1), CLOCK));
        refused("proposal-day-unfit", () -> in(BEING_IMPLEMENTED).implement(TODAY.minusDays(1), CLOCK));
        var tomorrow = BusinessClock.at(CLOCK.instant().plus(Duration.ofDays(1)));
        var late = new Evaluation(value(TODAY.plusDays(1)), value(TODAY.plusDays(1)), "told", TODAY);
        refused("proposal-before-too-late", () -> in(IMPLEMENTED).evaluate(late, FIGURE, tomorrow));
        refused("proposal-day-unfit", () -> evaluate(in(IMPLEMENTED), TODAY.minusDays(1)));
    }

    @Test
    void a_second_evaluation_holds_and_the_first_one_stays() {
        var proposal = in(EVALUATED);
        assertThat(evaluate(proposal, TODAY)).isEqualTo("evaluated-again");
        assertThat(proposal.evaluations()).hasSize(2);
    }

    @Test
    void evidence_says_where_it_is_found() {
        refusedEvidence(EvidenceKind.FIGURE, null);
        refusedEvidence(EvidenceKind.FIGURE, "https://elsewhere/api/v1/goals/2");
        refusedEvidence(EvidenceKind.FIGURE, "/api/v1/citizens");
        refusedEvidence(EvidenceKind.LESSON, "the one about stops");
        refusedEvidence(EvidenceKind.DOCUMENT, " ");
        drafted(
                TARGET,
                List.of(
                        new Evidence(EvidenceKind.FIGURE, "x", "/api/v1/goals/2?asOf=2009-11-30"),
                        new Evidence(EvidenceKind.FIGURE, "x", "/api/v1/duty-measures/SOF_TOLD"),
                        new Evidence(EvidenceKind.LESSON, "x", UUID.randomUUID().toString()),
                        new Evidence(EvidenceKind.DOCUMENT, "x", "Report 2009-9399"),
                        SEEN));
    }

    @Test
    void others_learn_codes_ids_and_days_and_none_of_the_words() {
        var state = in(EVALUATED).state();
        assertThat(state.decisions()).hasSize(1);
        assertThat(state.afterDay()).isEqualTo(TODAY);
        assertThat(state.toString()).doesNotContain("Contact", "costs", "seen", "told");
    }

    private static Proposal in(ProposalPhase phase) {
        var proposal = drafted(TARGET, List.of(SEEN));
        way(phase).forEach(step -> move(proposal, step));
        return proposal;
    }

    private static List<ProposalPhase> way(ProposalPhase to) {
        return switch (to) {
            case DRAFT -> List.of();
            case SUBMITTED, WITHDRAWN -> List.of(to);
            case ON_AGENDA -> List.of(SUBMITTED, to);
            case APPROVED, APPROVED_WITH_CONDITIONS, REJECTED, SENT_BACK -> List.of(SUBMITTED, ON_AGENDA, to);
            case BEING_IMPLEMENTED -> List.of(SUBMITTED, ON_AGENDA, APPROVED, to);
            case IMPLEMENTED -> List.of(SUBMITTED, ON_AGENDA, APPROVED, BEING_IMPLEMENTED, to);
            case EVALUATED -> List.of(SUBMITTED, ON_AGENDA, APPROVED, BEING_IMPLEMENTED, IMPLEMENTED, to);
        };
    }

    private static String move(Proposal proposal, ProposalPhase to) {
        return switch (to) {
            case DRAFT -> ProposalPhase.MOVES.move(proposal.phase(), to).word();
            case SUBMITTED ->
                proposal.phase() == ON_AGENDA ? proposal.takeOffAgenda(CLOCK) : proposal.submit(FIGURE, CLOCK);
            case ON_AGENDA -> proposal.putOnAgenda(UUID.randomUUID(), CLOCK);
            case APPROVED, REJECTED, SENT_BACK -> proposal.decide(decision(to), List.of(), CLOCK);
            case APPROVED_WITH_CONDITIONS -> proposal.decide(decision(to), List.of("first", "second"), CLOCK);
            case BEING_IMPLEMENTED -> proposal.start(TODAY, CLOCK);
            case IMPLEMENTED -> proposal.implement(TODAY, CLOCK);
            case EVALUATED -> evaluate(proposal, TODAY);
            case WITHDRAWN -> proposal.withdraw(CLOCK);
        };
    }

    private static String evaluate(Proposal proposal, LocalDate after) {
        var evaluation = new Evaluation(value(TODAY), value(after), "told", TODAY);
        return proposal.evaluate(evaluation, FIGURE, CLOCK);
    }

    private static FigureValue value(LocalDate day) {
        return new FigureValue(day, day, 1L, 2L);
    }

    private static Decision decision(ProposalPhase outcome) {
        return new Decision(
                UUID.randomUUID(), CouncilOutcome.valueOf(outcome.name()), "because", TODAY, "Title", "Problem");
    }

    private static Proposal drafted(@Nullable FigureTarget target, List<Evidence> evidence) {
        return new Proposal(UUID.randomUUID(), text(target, evidence), CLOCK);
    }

    private static ProposalText text(@Nullable FigureTarget target, List<Evidence> evidence) {
        return new ProposalText("Contact", "one contact", "costs nothing", "told sooner", target, evidence);
    }

    private static void refusedEvidence(EvidenceKind kind, @Nullable String reference) {
        refused("proposal-evidence-unfit", () -> drafted(TARGET, List.of(new Evidence(kind, "x", reference))));
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(verb)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
