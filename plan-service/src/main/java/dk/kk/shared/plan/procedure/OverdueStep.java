package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.specialcase.CaseType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step whose last day is over.
 *
 * @param step its number, from 1
 */
@Schema(name = "OverdueProcedureStep")
public record OverdueStep(
        UUID runId,
        UUID citizenId,
        CaseType caseType,
        int step,
        String textDa,
        String textEn,
        StepSide side,
        LocalDate dueOn) {
    String cursor() {
        return new OverdueKey(dueOn, runId, step).cursor();
    }
}
