package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of all stops in offer-service with what SOF was told, and of what plan-service has to tell either side with what it was.
 *
 * @param comparedAt the business time it compared at; it began and ended in real time
 * @param askedBy who asked for it, as in the audit; null: it began by itself
 * @param counts null, like {@code breaks} and {@code longestUnknownSeconds}, until it is done: nothing is known of a run that failed
 * @param matterCounts null also where plan-service did not answer: of what it has nothing is known then
 * @param breaks how many there are; at most the 1,000 oldest of them are named
 * @param longestUnknownSeconds the longest time SOF did not know of a stop, of the alerts of the 24 hours before and of the breaks
 * @param failure a code: {@code unavailable}: offer-service did not answer; {@code broken}: an error of ours, which is logged
 */
@Schema(name = "ReconciliationRun")
public record ReconciliationRun(
        UUID id,
        RunPhase phase,
        Instant comparedAt,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String askedBy,
        @Nullable StageCounts counts,
        @Nullable MatterCounts matterCounts,
        @Nullable Long breaks,
        @Nullable Long longestUnknownSeconds,
        @Nullable String failure) {

    static ReconciliationRun read(SqlRow row) {
        var phase = row.code("phase", RunPhase.class);
        return new ReconciliationRun(
                row.uuid("id"),
                phase,
                row.instant("as_of"),
                row.instant("started_at"),
                row.instantOrNull("finished_at"),
                row.textOrNull("asked_by"),
                phase == RunPhase.DONE ? counts(row) : null,
                MatterCounts.read(row),
                row.numberOrNull("breaks"),
                row.numberOrNull("longest_unknown_seconds"),
                row.textOrNull("failure"));
    }

    private static StageCounts counts(SqlRow row) {
        return new StageCounts(
                row.number("stops"),
                row.number("moving"),
                row.number("heard"),
                row.number("must_be_told"),
                row.number("told"),
                row.number("sent"),
                row.number("owed"),
                row.number("delivered"),
                row.number("acknowledged"),
                row.number("overdue"));
    }
}
