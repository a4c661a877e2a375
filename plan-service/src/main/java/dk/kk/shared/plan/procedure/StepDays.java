package dk.kk.shared.plan.procedure;

import dk.kk.shared.platform.openinghours.WorkingDays;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.stream.Stream;

/** By when a step is to be taken. */
@Singleton
class StepDays {
    private final WorkingDays workingDays;

    StepDays(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** @param from the day from which its time runs, which does not count itself */
    LocalDate due(LocalDate from, ProcedureStep step) {
        return switch (step.unit()) {
            case DAYS -> from.plusDays(step.within());
            case WORKING_DAYS ->
                Stream.iterate(from, workingDays::next)
                        .skip(step.within())
                        .findFirst()
                        .orElseThrow();
        };
    }
}
