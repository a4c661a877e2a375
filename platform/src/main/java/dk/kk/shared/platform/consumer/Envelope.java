package dk.kk.shared.platform.consumer;

import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.parking.ParkedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The CloudEvents headers of a record, read before its data: a stream can be parked even when the data is no JSON. */
record Envelope(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String value,
        Map<String, String> headers) {

    static Envelope of(ConsumerRecord<String, String> message) {
        var headers = new LinkedHashMap<String, String>();
        for (var header : message.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Envelope(
                message.topic(), message.partition(), message.offset(), message.key(), message.value(), headers);
    }

    static Envelope of(ParkedEvent parked) {
        return new Envelope(
                parked.topic(), parked.partition(), parked.offset(), parked.key(), parked.data(), parked.headers());
    }

    ParkedEvent parked(String reason) {
        return new ParkedEvent(
                topic, partition, offset, source(), kind(), streamId(), version(), headers, key, value, reason);
    }

    @Nullable
    String source() {
        var source = headers.get("ce_source");
        return source == null ? null : source.replaceFirst("^/", "");
    }

    @Nullable
    String kind() {
        return headers.get("ce_streamkind");
    }

    @Nullable
    String streamId() {
        return headers.get("ce_streamid");
    }

    @Nullable
    Long version() {
        var version = headers.getOrDefault("ce_streamversion", "");
        return version.matches("[0-9]{1,18}") ? Long.valueOf(version) : null;
    }

    /** @throws IllegalArgumentException naming what cannot be read */
    Heard open() {
        var version = version();
        if (version == null) {
            throw new IllegalArgumentException("ce_streamversion is no number");
        }
        var data = value == null ? null : EventJson.tree(value);
        if (data == null || !data.isObject()) {
            throw new IllegalArgumentException("The data is no JSON object");
        }
        var citizen = data.get("citizenId");
        return new Heard(
                required("ce_source").replaceFirst("^/", ""),
                required("ce_streamkind"),
                required("ce_streamid"),
                version,
                citizen == null || !citizen.isTextual() ? null : UUID.fromString(citizen.asText()),
                required("ce_type"),
                headers.getOrDefault("ce_cause", ""),
                time(),
                headers.get("traceparent"),
                data);
    }

    private Instant time() {
        try {
            return Instant.parse(required("ce_time"));
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("ce_time is no instant", e);
        }
    }

    private String required(String header) {
        var value = headers.get(header);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(header + " is missing");
        }
        return value;
    }
}
