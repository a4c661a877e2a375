package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.administration.Administration;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a step of a run stands.
 *
 * @param dueOn its last day; null while it waits for another step
 * @param settledOn the day it was taken or skipped
 * @param settledBy the employee's code
 */
@Embeddable
record RunStep(
        @Enumerated(EnumType.STRING) StepPhase phase,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate settledOn,
        @Nullable @Enumerated(EnumType.STRING) Administration settledSide,
        @Nullable String settledBy,
        @Nullable @Enumerated(EnumType.STRING) SkipReason skipReason) {
    static RunStep open(@Nullable LocalDate dueOn) {
        return new RunStep(StepPhase.OPEN, dueOn, null, null, null, null);
    }

    RunStep settled(StepPhase to, Settlement settlement) {
        return new RunStep(
                to, dueOn, settlement.on(), settlement.side(), settlement.employee(), settlement.skipReason());
    }

    boolean isOverdueOn(LocalDate day) {
        return phase == StepPhase.OPEN && dueOn != null && day.isAfter(dueOn);
    }
}
