package dk.kk.shared.plan.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan as both sides' responsible see it.
 *
 * @param planNumber the source system's, of an imported plan
 * @param history what was recorded of it, oldest first; the last row is the present one
 */
@Schema(name = "PlanView")
public record PlanView(
        UUID id,
        UUID citizenId,
        @Nullable String planNumber,
        PlanPhase phase,
        LocalDate offeredOn,
        @Nullable LocalDate declinedOn,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate followedUpOn,
        @Nullable LocalDate endedOn,
        Set<PlanPhase> allowedMoves,
        long version,
        List<PlanRow> history) {

    static PlanView of(Plan plan) {
        var content = plan.content();
        return new PlanView(
                plan.id(),
                plan.citizenId(),
                plan.planNumber(),
                content.phase(),
                content.offeredOn(),
                content.declinedOn(),
                content.madeOn(),
                content.followedUpOn(),
                content.endedOn(),
                plan.allowedMoves(),
                plan.version(),
                plan.history());
    }
}
