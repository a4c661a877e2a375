package dk.kk.shared.platform.operations;

import dk.kk.shared.platform.parking.ListedEvent;
import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a stream's events came through this service; none of their data.
 *
 * @param told what this service itself told of the stream, oldest version first, at most the 200 newest
 * @param heard which version of another service's stream is applied here
 * @param parked the stream's events that wait for a human here
 */
@Schema(name = "EventPassages")
public record EventPassages(List<ToldVersion> told, List<HeardVersion> heard, List<ListedEvent> parked) {

    /**
     * @param recordedAt business time of the change; the others are real time
     * @param waitingSince since when it waits for Kafka, for the first time or to be sent again; null: Kafka has it
     * @param traceId of the trace in which it was told; null: in none
     * @param refusedAt when Kafka refused it for good; it waits, and its stream with it, until somebody mends that
     */
    @Schema(name = "ToldVersion")
    public record ToldVersion(
            UUID eventId,
            String type,
            String streamId,
            long version,
            String cause,
            Instant recordedAt,
            Instant storedAtRealTime,
            @Nullable Instant waitingSince,
            @Nullable Instant refusedAt,
            @Nullable String traceId) {

        static ToldVersion read(SqlRow row) {
            return new ToldVersion(
                    row.uuid("event_id"),
                    row.text("type"),
                    row.text("stream_id"),
                    row.number("stream_version"),
                    row.text("cause"),
                    row.instant("recorded_at"),
                    row.instant("inserted_at"),
                    row.instantOrNull("waiting_since"),
                    row.instantOrNull("refused_at"),
                    row.textOrNull("trace_id"));
        }
    }

    /**
     * @param source the service that told it
     * @param appliedAt real time; null of what was applied before it was kept
     */
    @Schema(name = "HeardVersion")
    public record HeardVersion(
            String source, long version, @Nullable Instant appliedAt) {

        static HeardVersion read(SqlRow row) {
            return new HeardVersion(row.text("source"), row.number("version"), row.instantOrNull("applied_at"));
        }
    }
}
