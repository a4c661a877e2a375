package dk.kk.shared.platform.testing;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * What another service tells: the whole state of a stream in a version. A test may publish it, hand it over as a poll or take it as
 * already heard, again and in any order.
 *
 * @param citizenId the message's key; anybody's for a stream that belongs to no citizen
 * @param state a text is the data as it is, anything else is written as JSON
 */
public record ToldEvent(
        String source, String type, String kind, String streamId, long version, UUID citizenId, Object state) {

    /** The trace of all that comes in a poll. */
    public static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static final Instant TIME = Instant.parse("2007-11-30T11:00:00Z");

    /** As the service {@link #source} would; target groups have a topic of their own. */
    public void publish() {
        EventLog.publish(topic(), citizenId.toString(), headers(), data());
    }

    public HeardEvent heard() {
        return new HeardEvent(source, kind, streamId, version, citizenId, type, "test", time(), null, data());
    }

    /** A consumer's poll with nothing else in it. */
    public ConsumerRecords<String, String> poll() {
        return poll(List.of(this));
    }

    /** A consumer's poll of these, in this order. */
    public static ConsumerRecords<String, String> poll(List<ToldEvent> told) {
        var place = new TopicPartition("test", 0);
        var messages = told.stream()
                .map(event -> event.message(place.topic(), event.version))
                .toList();
        return new ConsumerRecords<>(Map.of(place, messages), Map.of());
    }

    public ConsumerRecord<String, String> message(String topic, long offset) {
        var message = new ConsumerRecord<>(topic, 0, offset, citizenId.toString(), data());
        headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        message.headers().add("traceparent", TRACE.getBytes(StandardCharsets.UTF_8));
        return message;
    }

    private String topic() {
        return source + (kind.equals("target-groups") ? ".target-groups.v1" : ".events.v1");
    }

    private Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/" + source);
        headers.put("ce_type", type);
        headers.put("ce_subject", citizenId.toString());
        headers.put("ce_time", time().toString());
        headers.put("ce_streamkind", kind);
        headers.put("ce_streamid", streamId);
        headers.put("ce_streamversion", Long.toString(version));
        headers.put("ce_cause", "test");
        return headers;
    }

    private Instant time() {
        return TIME.plusSeconds(version);
    }

    private String data() {
        return state instanceof String text ? text : EventJson.write(state);
    }
}
