package dk.kk.shared.platform.consumer;

import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.logging.LoggedStream;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as heard: what happened and the whole state of its stream.
 *
 * @param citizenId from the state's {@code citizenId}; null for streams that belong to no citizen
 * @param time when the source recorded it
 * @param traceparent the trace it continues, if any
 * @param data a JSON object as it came: each who hears it reads the fields it knows, and no tree of all of them stays in memory
 */
public record HeardEvent(
        String source,
        String kind,
        String streamId,
        long version,
        @Nullable UUID citizenId,
        String type,
        String cause,
        Instant time,
        @Nullable String traceparent,
        String data) {

    public StreamKind streamKind() {
        return new StreamKind(source, kind);
    }

    /** @throws IllegalArgumentException when the state does not have the record's shape */
    public <T> T state(Class<T> type) {
        return EventJson.read(data, type);
    }

    /** Names it in what is logged until that is closed. */
    LoggedStream logged() {
        return LoggedStream.of(kind, streamId, traceparent);
    }

    Stream stream() {
        return new Stream(source, kind, streamId);
    }

    /** The stream an event belongs to, across services. */
    record Stream(String source, String kind, String id) {}
}
