package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
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
        List<AllowedMove> allowedMoves,
        long version) {
    private static final CallerMoves<ProcedurePhase> MOVES =
            CallerMoves.of(ProcedurePhase.class, ProcedureResource.class);

    static ProcedureView of(Procedure procedure, Principal caller) {
        return new ProcedureView(
                procedure.id(),
                procedure.caseType(),
                procedure.number(),
                procedure.phase(),
                procedure.validFrom(),
                procedure.content(),
                MOVES.from(procedure.phase(), procedure.allowedMoves(), caller, procedure.id()),
                procedure.version());
    }
}
