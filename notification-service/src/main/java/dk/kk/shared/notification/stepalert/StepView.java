package dk.kk.shared.notification.stepalert;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.StepNotice.Reason;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of a shared case procedure; plan-service shows the run, and what the step is.
 *
 * @param number the step's in the run, from 1
 * @param day its last day, or the day it was taken
 * @param takenBy the side that took it; null while it is overdue
 * @param stands false: it is not so any more
 */
@Schema(name = "AlertStepView")
public record StepView(
        UUID runId,
        int number,
        Reason reason,
        LocalDate day,
        @Nullable Administration takenBy,
        boolean stands) {
    public static StepView of(StepDetails told) {
        return new StepView(
                told.runId(), told.step(), told.stepReason(), told.stepDay(), told.takenBy(), told.stepStands());
    }
}
