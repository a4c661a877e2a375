package dk.kk.shared.kpi;

import dk.kk.shared.platform.testing.ToldEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Polls as the broker might give them: any order, some events twice. */
public final class Polls {

    private Polls() {}

    public static List<ConsumerRecords<String, String>> shuffled(List<ToldEvent> events, Random random) {
        var all = new ArrayList<>(events);
        events.stream().filter(_ -> random.nextInt(4) == 0).forEach(all::add);
        Collections.shuffle(all, random);
        var polls = new ArrayList<ConsumerRecords<String, String>>();
        for (var from = 0; from < all.size(); ) {
            var to = Math.min(all.size(), from + 1 + random.nextInt(20));
            polls.add(ToldEvent.poll(all.subList(from, to)));
            from = to;
        }
        return polls;
    }
}
