package dk.kk.shared.plan.procedure;

import static dk.kk.shared.plan.administration.Administration.BIF;
import static dk.kk.shared.plan.administration.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.openinghours.WorkingDays;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcedureRunTest {
    private static final Principal READER =
            new Principal.Person("reader", "SOF", Set.of(), "S-1", Set.of(Role.SOF_CASEWORKER));
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2009-04-08T09:00:00Z"));
    private static final LocalDate TODAY = CLOCK.today();
    private static final StepDays DAYS = new StepDays(new WorkingDays(Set.of()));

    /** BIF's within a working day; SOF's three working days after that; then anybody's, ten days after the second. */
    private static final Procedure PROCEDURE = published(
            step(StepSide.BIF, 1, DayUnit.WORKING_DAYS, null),
            step(StepSide.SOF, 3, DayUnit.WORKING_DAYS, 1),
            step(StepSide.BOTH, 10, DayUnit.DAYS, 2));

    @Test
    void a_run_goes_these_ways_and_no_others() {
        assertThat(LifecycleWalk.of(RunPhase.class, (from, to) -> move(in(from), to)))
                .containsExactly("RUNNING -> DONE: done", "RUNNING -> STOPPED: stopped", "STOPPED -> RUNNING: resumed");
    }

    @Test
    void a_step_goes_these_ways_and_no_others() {
        assertThat(LifecycleWalk.of(StepPhase.class, (from, to) -> {
                    var run = started();
                    if (from != StepPhase.OPEN) {
                        stepMove(run, from);
                    }
                    return stepMove(run, to);
                }))
                .containsExactly(
                        "DONE -> OPEN: step-reopened",
                        "OPEN -> DONE: step-done",
                        "OPEN -> SKIPPED: step-skipped",
                        "SKIPPED -> OPEN: step-reopened");
    }

    @Test
    void the_time_of_a_step_runs_from_the_start_or_from_the_day_the_step_before_was_settled() {
        var run = started();
        assertThat(run.steps().stream().map(RunStep::dueOn)).containsExactly(day("2009-04-14"), null, null);

        run.settle(1, done(BIF, TODAY), PROCEDURE, DAYS, CLOCK);
        assertThat(run.steps().get(1).dueOn()).as("Easter is no working day").isEqualTo("2009-04-16");
        run.settle(2, skipped(SOF), PROCEDURE, DAYS, CLOCK);
        assertThat(run.steps().get(2).dueOn()).isEqualTo("2009-04-18");

        run.reopen(1, BIF, PROCEDURE, DAYS, CLOCK);
        assertThat(run.steps().get(2).dueOn()).as("what is settled stays").isEqualTo("2009-04-18");
        run.reopen(2, SOF, PROCEDURE, DAYS, CLOCK);
        assertThat(run.steps().stream().map(RunStep::dueOn)).containsExactly(day("2009-04-14"), null, null);
    }

    @Test
    void a_step_is_overdue_from_the_day_after_its_last_one_until_it_is_settled_or_the_run_is_over() {
        var run = started();
        assertThat(ProcedureRunView.of(run, PROCEDURE, day("2009-04-14"), READER)
                        .overdue())
                .isZero();
        assertThat(ProcedureRunView.of(run, PROCEDURE, day("2009-04-15"), READER)
                        .overdue())
                .isEqualTo(1);

        run.stop(StopReason.NOT_SHARED, CLOCK);
        assertThat(ProcedureRunView.of(run, PROCEDURE, day("2009-04-15"), READER)
                        .overdue())
                .isZero();
        run.resume(CLOCK);
        run.settle(1, done(BIF, TODAY), PROCEDURE, DAYS, CLOCK);
        assertThat(ProcedureRunView.of(run, PROCEDURE, day("2009-04-16"), READER)
                        .overdue())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(value = StopReason.class, names = "NOT_SHARED", mode = EnumSource.Mode.EXCLUDE)
    void what_people_stopped_goes_on_for_nobody(StopReason reason) {
        var run = started();
        run.stop(reason, CLOCK);
        assertThat(ProcedureRunView.of(run, PROCEDURE, TODAY, READER).allowedMoves())
                .isEmpty();
        refused("illegal-move", () -> run.resume(CLOCK));
    }

    @Test
    void each_side_takes_its_own_steps_and_either_takes_those_of_both() {
        refused("procedure-step-of-other-side", () -> started().settle(1, done(SOF, TODAY), PROCEDURE, DAYS, CLOCK));
        refused("procedure-step-of-other-side", () -> started().settle(2, skipped(BIF), PROCEDURE, DAYS, CLOCK));
        assertThat(started().settle(3, done(SOF, TODAY), PROCEDURE, DAYS, CLOCK))
                .isEqualTo("step-done");
        assertThat(started().settle(3, done(BIF, TODAY), PROCEDURE, DAYS, CLOCK))
                .isEqualTo("step-done");
    }

    @Test
    void a_step_is_taken_on_a_day_of_the_run_and_in_a_run_that_goes_on() {
        refused("day-in-future", () -> started().settle(1, done(BIF, TODAY.plusDays(1)), PROCEDURE, DAYS, CLOCK));
        refused(
                "procedure-step-too-early",
                () -> started().settle(1, done(BIF, TODAY.minusDays(1)), PROCEDURE, DAYS, CLOCK));
        refused("procedure-step-unknown", () -> started().settle(4, done(BIF, TODAY), PROCEDURE, DAYS, CLOCK));
        refused("procedure-step-unknown", () -> started().settle(0, done(BIF, TODAY), PROCEDURE, DAYS, CLOCK));
        refused("procedure-run-over", () -> in(RunPhase.STOPPED).settle(1, done(BIF, TODAY), PROCEDURE, DAYS, CLOCK));
        refused("procedure-run-over", () -> in(RunPhase.DONE).reopen(1, BIF, PROCEDURE, DAYS, CLOCK));
    }

    private static String move(ProcedureRun run, RunPhase to) {
        return switch (to) {
            case RUNNING -> run.resume(CLOCK);
            case DONE ->
                run.phase() == RunPhase.RUNNING
                        ? finish(run)
                        : RunPhase.MOVES.move(run.phase(), to).word();
            case STOPPED -> run.stop(StopReason.NOT_SHARED, CLOCK);
        };
    }

    private static String finish(ProcedureRun run) {
        run.settle(1, done(BIF, TODAY), PROCEDURE, DAYS, CLOCK);
        run.settle(2, skipped(SOF), PROCEDURE, DAYS, CLOCK);
        return run.settle(3, done(SOF, TODAY), PROCEDURE, DAYS, CLOCK);
    }

    private static String stepMove(ProcedureRun run, StepPhase to) {
        return switch (to) {
            case OPEN -> run.reopen(1, BIF, PROCEDURE, DAYS, CLOCK);
            case DONE -> run.settle(1, done(BIF, TODAY), PROCEDURE, DAYS, CLOCK);
            case SKIPPED -> run.settle(1, skipped(BIF), PROCEDURE, DAYS, CLOCK);
        };
    }

    private static ProcedureRun in(RunPhase phase) {
        var run = started();
        if (phase != RunPhase.RUNNING) {
            move(run, phase);
        }
        return run;
    }

    private static ProcedureRun started() {
        return ProcedureRun.start(UUID.randomUUID(), SOF, PROCEDURE, DAYS, CLOCK);
    }

    private static Settlement done(Administration side, LocalDate on) {
        return new Settlement(side, "E-1", on, null);
    }

    private static Settlement skipped(Administration side) {
        return new Settlement(side, "E-1", TODAY, SkipReason.DOES_NOT_FIT);
    }

    private static Procedure published(ProcedureStep... steps) {
        var content = new ProcedureContent("Sagsgang", "Procedure", List.of(steps));
        var procedure = Procedure.draft(CaseType.OTHER, 1, content, CLOCK);
        procedure.publish(TODAY, CLOCK);
        return procedure;
    }

    static ProcedureStep step(StepSide side, int within, DayUnit unit, @Nullable Integer after) {
        return new ProcedureStep(
                "Gør noget", "Do something", side, StepRole.CASEWORKER, within, unit, after, List.of());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(verb)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
