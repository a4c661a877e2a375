package dk.kk.shared.plan.clarification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was said of a clarification in {@code [recordedAt, supersededAt)}, without the words. */
@Schema(name = "ClarificationRow")
public record ClarificationRow(
        ClarificationPhase phase,
        LocalDate plannedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate concludedOn,
        @Nullable LocalDate stoppedOn,
        List<ClarificationMethod> methods,
        @Nullable Conclusion conclusion,
        @Nullable Integer weeklyHours,
        @Nullable StopReason stopReason,
        @Nullable DiscardReason discardReason,
        Instant recordedAt,
        @Nullable Instant supersededAt) {
    static ClarificationRow of(RecordedClarification row, @Nullable Instant supersededAt) {
        var standing = row.standing();
        var days = standing.days();
        var result = standing.result();
        return new ClarificationRow(
                standing.phase(),
                days.plannedOn(),
                days.startedOn(),
                days.concludedOn(),
                days.stoppedOn(),
                result.methods(),
                result.conclusion(),
                result.weeklyHours(),
                standing.stopReason(),
                standing.discardReason(),
                row.recordedAt(),
                supersededAt);
    }
}
