package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.specialcase.CaseType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of the procedure for a type of case.
 *
 * @param number of the version, among those of its type of case
 * @param validFrom the day from which cases are started by it; null until it is published
 */
@Schema(name = "Procedure")
public record ProcedureView(
        UUID id,
        CaseType caseType,
        int number,
        ProcedurePhase phase,
        @Nullable LocalDate validFrom,
        ProcedureContent content,
        List<ProcedurePhase> allowedMoves,
        long version) {
    static ProcedureView of(Procedure procedure) {
        return new ProcedureView(
                procedure.id(),
                procedure.caseType(),
                procedure.number(),
                procedure.phase(),
                procedure.validFrom(),
                procedure.content(),
                List.copyOf(procedure.allowedMoves()),
                procedure.version());
    }
}
