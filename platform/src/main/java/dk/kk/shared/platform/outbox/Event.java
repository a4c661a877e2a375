package dk.kk.shared.platform.outbox;

import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened ({@code type}, {@code cause}) and the whole state of its stream after it.
 *
 * @param type {@code benefit-stop.decided}
 * @param version the stream's version, raised by the change
 * @param citizenId the topic's key and CloudEvents subject; null: the stream's id serves
 * @param cause a code, {@code decided-by-caseworker}
 * @param recordedAt when the source recorded it, business time
 * @param state a record of codes, dates and versions: no name, CPR or free text
 * @param topic null: the service's own {@code <service>.events.v1}
 * @param traceparent null: the one of the running request
 */
public record Event(
        String type,
        StreamRef stream,
        long version,
        @Nullable UUID citizenId,
        String cause,
        Instant recordedAt,
        Object state,
        @Nullable String topic,
        @Nullable String traceparent) {

    public static Event of(
            String type,
            StreamRef stream,
            long version,
            @Nullable UUID citizenId,
            String cause,
            Instant recordedAt,
            Object state) {
        return new Event(type, stream, version, citizenId, cause, recordedAt, state, null, null);
    }

    public Event onTopic(String other) {
        return new Event(type, stream, version, citizenId, cause, recordedAt, state, other, traceparent);
    }

    /** For an event that another event caused: the trace goes on. */
    public Event tracedBy(@Nullable String heard) {
        return new Event(type, stream, version, citizenId, cause, recordedAt, state, topic, heard);
    }

    String subject() {
        return citizenId == null ? stream.id() : citizenId.toString();
    }
}
