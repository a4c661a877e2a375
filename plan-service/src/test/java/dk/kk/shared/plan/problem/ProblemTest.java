package dk.kk.shared.plan.problem;

import static dk.kk.shared.plan.problem.ProblemPhase.IDENTIFIED;
import static dk.kk.shared.plan.problem.ProblemPhase.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.plan.figure.Figure;
import dk.kk.shared.plan.figure.FigureCode;
import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2009-04-08T09:00:00Z"));
    private static final ProposalCounts ONE_IMPLEMENTED = new ProposalCounts(0, 1);
    private static final ProposalCounts ONE_OPEN = new ProposalCounts(1, 1);

    @Test
    void a_problem_moves_by_its_table_alone() {
        assertThat(LifecycleWalk.of(ProblemPhase.class, (from, to) -> move(in(from), to)))
                .containsExactly(
                        "IDENTIFIED -> DROPPED: dropped",
                        "IDENTIFIED -> MERGED: merged",
                        "IDENTIFIED -> UNDER_ANALYSIS: taken-up",
                        "PROPOSED -> DROPPED: dropped",
                        "PROPOSED -> SOLVED: solved",
                        "UNDER_ANALYSIS -> DROPPED: dropped",
                        "UNDER_ANALYSIS -> MERGED: merged",
                        "UNDER_ANALYSIS -> PROPOSED: proposed");
    }

    @Test
    void it_ends_when_none_of_its_proposals_is_open() {
        refused("problem-proposals-open", () -> in(PROPOSED).solve(ONE_OPEN, CLOCK));
        refused("problem-proposals-open", () -> in(PROPOSED).drop(DropReason.OTHER, "x", ONE_OPEN, CLOCK));
        refused("problem-proposals-open", () -> in(IDENTIFIED).mergeInto(in(IDENTIFIED), ONE_OPEN, CLOCK));
    }

    @Test
    void only_something_implemented_solves_it() {
        refused("problem-without-solution", () -> in(PROPOSED).solve(ProposalCounts.NONE, CLOCK));
    }

    @Test
    void proposals_are_made_once_it_is_analysed() {
        for (var phase : ProblemPhase.values()) {
            if (phase == ProblemPhase.UNDER_ANALYSIS || phase == PROPOSED) {
                in(phase).requireAnalysed();
            } else {
                refused("problem-takes-no-proposals", () -> in(phase).requireAnalysed());
            }
        }
        assertThat(in(PROPOSED).propose(CLOCK)).isNull();
    }

    @Test
    void what_is_over_is_not_written_any_more_and_the_figure_stays_from_the_first_proposal_on() {
        var changed = text("Changed", FigureCode.GOAL_1);
        assertThat(in(ProblemPhase.UNDER_ANALYSIS).change(changed, CLOCK)).isEqualTo("changed");
        refused("problem-figure-settled", () -> in(PROPOSED).change(changed, CLOCK));
        assertThat(in(PROPOSED).change(text("Changed", FigureCode.GOAL_2), CLOCK))
                .isEqualTo("changed");
        refused("problem-closed", () -> in(ProblemPhase.SOLVED).change(changed, CLOCK));
    }

    @Test
    void the_one_that_stays_takes_the_lessons_of_its_duplicate_over_and_is_still_open() {
        var stays = in(IDENTIFIED);
        var duplicate = in(IDENTIFIED);
        duplicate.mergeInto(stays, ProposalCounts.NONE, CLOCK);
        stays.takeOver(duplicate, CLOCK);
        assertThat(stays.lessons()).hasSize(2).containsAll(duplicate.lessons());
        assertThat(stays.version()).isEqualTo(2);
        assertThat(duplicate.mergedInto()).isEqualTo(stays.id());
        refused("problem-closed", () -> in(ProblemPhase.SOLVED).takeOver(duplicate, CLOCK));
        refused("problem-of-itself", () -> stays.takeOver(stays, CLOCK));
    }

    @Test
    void others_learn_codes_ids_and_days_and_none_of_the_words() {
        var problem = in(ProblemPhase.DROPPED);
        assertThat(problem.state().dropReason()).isEqualTo(DropReason.OTHER);
        assertThat(problem.state().toString()).doesNotContain("Waits", "often", "because");
    }

    private static Problem in(ProblemPhase phase) {
        var problem = new Problem(text("Waits", FigureCode.GOAL_2), CLOCK);
        switch (phase) {
            case IDENTIFIED -> {}
            case PROPOSED -> move(in(ProblemPhase.UNDER_ANALYSIS, problem), PROPOSED);
            case SOLVED -> {
                move(in(ProblemPhase.UNDER_ANALYSIS, problem), PROPOSED);
                move(problem, phase);
            }
            case UNDER_ANALYSIS, DROPPED, MERGED -> move(problem, phase);
        }
        return problem;
    }

    private static Problem in(ProblemPhase phase, Problem problem) {
        move(problem, phase);
        return problem;
    }

    private static String move(Problem problem, ProblemPhase to) {
        return switch (to) {
            case IDENTIFIED -> ProblemPhase.MOVES.move(problem.phase(), to).word();
            case UNDER_ANALYSIS -> problem.takeUp(CLOCK);
            case PROPOSED -> proposed(problem);
            case SOLVED -> problem.solve(ONE_IMPLEMENTED, CLOCK);
            case DROPPED -> problem.drop(DropReason.OTHER, "because", ProposalCounts.NONE, CLOCK);
            case MERGED ->
                problem.mergeInto(new Problem(text("Other", FigureCode.GOAL_1), CLOCK), ProposalCounts.NONE, CLOCK);
        };
    }

    private static String proposed(Problem problem) {
        if (problem.phase() != ProblemPhase.UNDER_ANALYSIS) {
            ProblemPhase.MOVES.move(problem.phase(), PROPOSED);
        }
        return String.valueOf(problem.propose(CLOCK));
    }

    private static ProblemText text(String title, FigureCode code) {
        return new ProblemText(
                title, "often", CaseType.BENEFIT_STOP, new Figure(code, null, null), List.of(UUID.randomUUID()));
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(verb)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
