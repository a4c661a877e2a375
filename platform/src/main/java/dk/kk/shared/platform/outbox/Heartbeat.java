package dk.kk.shared.platform.outbox;

import dk.kk.shared.platform.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What a relay says in each partition of a topic: all its service recorded for this topic before {@code completeUpTo} stands
 * before. No event: of a stream kind that nobody hears, without id and version, and in no outbox. Whoever does not know it skips it.
 *
 * @param completeUpTo business time; it falls when the clock was put back
 * @param notedAt real time; of two heartbeats the one noted later holds, whatever order they come in
 * @param partitions how many the topic has: as many must have spoken before a listener knows
 */
public record Heartbeat(Instant completeUpTo, Instant notedAt, int partitions) {
    public static final String KIND = "watermark";

    private static final String TYPE = KIND + ".told";

    public Heartbeat {
        Objects.requireNonNull(completeUpTo);
        Objects.requireNonNull(notedAt);
    }

    /** @throws IllegalArgumentException when it is none */
    public static Heartbeat read(String data) {
        return EventJson.read(EventJson.tree(data), Heartbeat.class);
    }

    /** Its key lets a compacted topic keep the last one of each partition. */
    ProducerRecord<String, String> message(String topic, int partition, String source) {
        var message = new ProducerRecord<>(topic, partition, KIND, EventJson.write(this));
        message.headers()
                .add("ce_source", bytes("/" + source))
                .add("ce_type", bytes(TYPE))
                .add("ce_streamkind", bytes(KIND));
        return message;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
