package dk.kk.shared.plan.clarification;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.coordination.PlanCoordination;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A work-capacity clarification as the reader's side is told of it.
 *
 * @param side that clarifies; it alone moves and corrects it
 * @param weeklyHours the most the citizen can work, with a reduced capacity or for a flexible job; null where nobody said
 * @param words personal; of the row that holds
 * @param withheld the fields that the reader is not told, whether they say anything or not
 * @param coordination how the other side was asked
 * @param version counting what the reader is told; the side that clarifies is told all
 * @param history oldest first; the last row holds
 */
@Schema(name = "Clarification")
public record ClarificationView(
        UUID id,
        UUID citizenId,
        Administration side,
        ClarificationPhase phase,
        LocalDate plannedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate concludedOn,
        @Nullable LocalDate stoppedOn,
        List<ClarificationMethod> methods,
        @Nullable Conclusion conclusion,
        @Nullable Integer weeklyHours,
        @Nullable String words,
        @Nullable StopReason stopReason,
        @Nullable DiscardReason discardReason,
        List<String> withheld,
        PlanCoordination coordination,
        List<AllowedMove> allowedMoves,
        long version,
        List<ClarificationRow> history) {
    private static final CallerMoves<ClarificationPhase> MOVES =
            CallerMoves.of(ClarificationPhase.class, ClarificationResource.class);

    static ClarificationView of(
            Clarification clarification, ClarificationReader reader, PlanCoordination coordination, Principal caller) {
        var standing = reader.standing(clarification);
        var days = standing.days();
        var result = standing.result();
        return new ClarificationView(
                clarification.id(),
                clarification.citizenId(),
                clarification.side(),
                standing.phase(),
                days.plannedOn(),
                days.startedOn(),
                days.concludedOn(),
                days.stoppedOn(),
                result.methods(),
                result.conclusion(),
                result.weeklyHours(),
                result.words(),
                standing.stopReason(),
                standing.discardReason(),
                reader.withheld(clarification),
                coordination,
                moves(clarification, caller),
                reader.version(clarification),
                reader.history(clarification));
    }

    private static List<AllowedMove> moves(Clarification clarification, Principal caller) {
        return clarification.side().isOf(caller)
                ? MOVES.from(clarification.phase(), clarification.allowedMoves(), caller, clarification.id())
                : List.of();
    }
}
