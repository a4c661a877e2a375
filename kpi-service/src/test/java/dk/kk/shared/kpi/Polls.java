package dk.kk.shared.kpi;

import dk.kk.shared.platform.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Polls as the broker might give them: any order, some events twice. */
public final class Polls {

    private Polls() {}

    /** An event of a stream. */
    public record Versioned(StreamState said, long version) {}

    public static List<ConsumerRecords<String, String>> shuffled(List<Versioned> events, Random random) {
        var all = new ArrayList<>(events);
        events.stream().filter(_ -> random.nextInt(4) == 0).forEach(all::add);
        Collections.shuffle(all, random);
        var polls = new ArrayList<ConsumerRecords<String, String>>();
        for (var from = 0; from < all.size(); ) {
            var to = Math.min(all.size(), from + 1 + random.nextInt(20));
            polls.add(of(all.subList(from, to)));
            from = to;
        }
        return polls;
    }

    public static ConsumerRecords<String, String> of(List<Versioned> events) {
        var partition = new TopicPartition("test", 0);
        var records = events.stream().map(Polls::message).toList();
        return new ConsumerRecords<>(Map.of(partition, records), Map.of());
    }

    private static ConsumerRecord<String, String> message(Versioned event) {
        var said = event.said();
        var message = new ConsumerRecord<>("test", 0, 0L, said.citizenId().toString(), EventJson.write(said.state()));
        var headers = new HashMap<String, String>();
        headers.put("ce_source", "/" + said.source());
        headers.put("ce_type", said.kind() + ".changed");
        headers.put("ce_time", "2007-11-30T11:00:00Z");
        headers.put("ce_streamkind", said.kind());
        headers.put("ce_streamid", said.streamId());
        headers.put("ce_streamversion", Long.toString(event.version()));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
