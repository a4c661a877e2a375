package dk.kk.shared.plan.clarification;

import dk.kk.shared.plan.citizenlife.SaidDay;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When each step was taken: today at the latest, and none before the one it follows. */
@Embeddable
record ClarificationDays(
        LocalDate plannedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate concludedOn,
        @Nullable LocalDate stoppedOn) {

    static ClarificationDays planned(LocalDate on) {
        return new ClarificationDays(on, null, null, null);
    }

    ClarificationDays started(LocalDate on) {
        return new ClarificationDays(plannedOn, on, null, null);
    }

    ClarificationDays concluded(LocalDate on) {
        return new ClarificationDays(plannedOn, startedOn, on, null);
    }

    ClarificationDays stopped(LocalDate on) {
        return new ClarificationDays(plannedOn, startedOn, null, on);
    }

    /** @throws RuleViolation {@code day-in-future}, {@code clarification-step-too-early} */
    void require(BusinessClock clock) {
        clock.requirePast("plannedOn", plannedOn);
        clock.requirePast("startedOn", startedOn);
        clock.requirePast("concludedOn", concludedOn);
        clock.requirePast("stoppedOn", stoppedOn);
        requireOrder("startedOn", startedOn, plannedOn);
        var last = startedOn == null ? plannedOn : startedOn;
        requireOrder("concludedOn", concludedOn, last);
        requireOrder("stoppedOn", stoppedOn, last);
    }

    /** Those on which something was to be clarified. That it was stopped is said of it later than that the citizen is gone. */
    List<SaidDay> said() {
        return Stream.of(
                        SaidDay.of("plannedOn", plannedOn),
                        SaidDay.of("startedOn", startedOn),
                        SaidDay.of("concludedOn", concludedOn))
                .flatMap(days -> days)
                .toList();
    }

    private static void requireOrder(String field, @Nullable LocalDate on, LocalDate earliest) {
        if (on != null && on.isBefore(earliest)) {
            throw new RuleViolation("clarification-step-too-early", "field", field, "earliest", earliest);
        }
    }
}
