package dk.kk.shared.plan.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProcedureTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2009-04-08T09:00:00Z"));

    @Test
    void a_version_is_drafted_published_and_retired_and_changes_only_as_a_draft() {
        assertThat(LifecycleWalk.of(ProcedurePhase.class, (from, to) -> {
                    var procedure = drafted(1, null);
                    if (from != ProcedurePhase.DRAFT) {
                        move(procedure, from);
                    }
                    return move(procedure, to);
                }))
                .containsExactly(
                        "DRAFT -> DRAFT: changed",
                        "DRAFT -> PUBLISHED: published",
                        "DRAFT -> RETIRED: retired",
                        "PUBLISHED -> RETIRED: retired");
    }

    @Test
    void a_step_waits_for_an_earlier_one() {
        refused("procedure-step-order", () -> drafted(1, 1));
        refused("procedure-step-order", () -> drafted(2, 3));
        assertThat(drafted(2, 1).steps()).hasSize(2);
    }

    @Test
    void it_is_valid_from_today_at_the_earliest() {
        refused(
                "procedure-day-past",
                () -> drafted(1, null).publish(CLOCK.today().minusDays(1), CLOCK));
        assertThat(drafted(1, null).publish(CLOCK.today(), CLOCK)).isEqualTo("published");
    }

    private static String move(Procedure procedure, ProcedurePhase to) {
        return switch (to) {
            case DRAFT -> procedure.change(content(1, null), CLOCK);
            case PUBLISHED -> procedure.publish(CLOCK.today(), CLOCK);
            case RETIRED -> procedure.retire(CLOCK);
        };
    }

    private static Procedure drafted(int steps, @Nullable Integer lastAfter) {
        return Procedure.draft(CaseType.OTHER, 1, content(steps, lastAfter), CLOCK);
    }

    /** @param lastAfter which step the last one waits for */
    private static ProcedureContent content(int steps, @Nullable Integer lastAfter) {
        var last = ProcedureRunTest.step(StepSide.BIF, 1, DayUnit.DAYS, lastAfter);
        var first = ProcedureRunTest.step(StepSide.BIF, 1, DayUnit.DAYS, null);
        return new ProcedureContent("Sagsgang", "Procedure", steps == 1 ? List.of(last) : List.of(first, last));
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(verb)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
