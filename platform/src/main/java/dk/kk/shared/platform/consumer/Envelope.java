package dk.kk.shared.platform.consumer;

import com.fasterxml.jackson.core.JsonToken;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.logging.LoggedStream;
import dk.kk.shared.platform.parking.ParkedEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
    private static final int LONGEST_NAME = 200;
    private static final int MOST_DIGITS = 18;

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

    /** Where it stands, for those who look at the topic. */
    String place() {
        return topic + "-" + partition + "@" + offset;
    }

    /** Names its stream, where it has one that can be read, in what is logged until that is closed. */
    LoggedStream logged() {
        return hasReadableStream()
                ? LoggedStream.of(
                        Objects.requireNonNull(kind()), Objects.requireNonNull(streamId()), headers.get("traceparent"))
                : LoggedStream.none();
    }

    ParkedEvent parked(String reason) {
        var readable = hasReadableStream();
        return new ParkedEvent(
                topic,
                partition,
                offset,
                readable ? source() : null,
                readable ? kind() : null,
                readable ? streamId() : null,
                version(),
                headers,
                key,
                value,
                reason);
    }

    @Nullable
    String source() {
        var source = headers.get("ce_source");
        return source != null && source.startsWith("/") ? source.substring(1) : source;
    }

    @Nullable
    String kind() {
        return headers.get("ce_streamkind");
    }

    @Nullable
    String streamId() {
        return headers.get("ce_streamid");
    }

    /** Null where it is no name of one: nothing of it can be told from others. */
    HeardEvent.@Nullable Stream stream() {
        return hasReadableStream()
                ? new HeardEvent.Stream(
                        Objects.requireNonNull(source()),
                        Objects.requireNonNull(kind()),
                        Objects.requireNonNull(streamId()))
                : null;
    }

    @Nullable
    Long version() {
        var version = headers.getOrDefault("ce_streamversion", "");
        return !version.isEmpty() && version.length() <= MOST_DIGITS && areDigits(version)
                ? Long.valueOf(version)
                : null;
    }

    /** Letter by letter, as {@link #isName}: every event of a replay passes here, and a stream of letters costs some times as much. */
    private static boolean areDigits(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** What is no name of a stream can be indexed nowhere: neither as applied nor as parked. */
    private boolean hasReadableStream() {
        return isName(source()) && isName(kind()) && isName(streamId());
    }

    private static boolean isName(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_NAME) {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** @throws Unreadable naming what cannot be read */
    HeardEvent open() {
        var version = version();
        if (version == null) {
            throw new Unreadable("ce_streamversion is no number");
        }
        if (!hasReadableStream()) {
            throw new Unreadable("ce_source, ce_streamkind or ce_streamid is missing or no name");
        }
        var data = data();
        return new HeardEvent(
                Objects.requireNonNull(source()),
                Objects.requireNonNull(kind()),
                Objects.requireNonNull(streamId()),
                version,
                citizenId(data),
                required("ce_type"),
                headers.getOrDefault("ce_cause", ""),
                time(),
                headers.get("traceparent"),
                data);
    }

    private String data() {
        if (value == null) {
            throw new Unreadable("the data is no JSON object");
        }
        return value;
    }

    /** All of the data is looked through: what is no JSON is parked before anybody hears of it. */
    private static @Nullable UUID citizenId(String data) {
        String citizen = null;
        try (var parser = EventJson.MAPPER.createParser(data)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("the data is no JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var isCitizen = parser.currentName().equals("citizenId");
                var token = parser.nextToken();
                if (isCitizen) {
                    citizen = token == JsonToken.VALUE_STRING ? parser.getText() : null;
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            throw new Unreadable("the data is no JSON");
        }
        try {
            return citizen == null ? null : UUID.fromString(citizen);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("citizenId is no id");
        }
    }

    private Instant time() {
        try {
            return Instant.parse(required("ce_time"));
        } catch (DateTimeParseException e) {
            throw new Unreadable("ce_time is no instant");
        }
    }

    private String required(String header) {
        var value = headers.get(header);
        if (value == null || value.isBlank()) {
            throw new Unreadable(header + " is missing");
        }
        return value;
    }
}
