package dk.kk.shared.platform.consumer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Of some polls the newest readable event of each stream; what cannot be read was parked when it came first. Of the others the headers
 * are read and no more, and of a poll that is over nothing is kept but its newest events: records weigh some times as much.
 */
public final class NewestEvents {
    private static final Logger LOG = Logger.getLogger(NewestEvents.class);

    private final Predicate<Envelope> isHeard;
    private final Map<HeardEvent.Stream, HeardEvent> newest = new LinkedHashMap<>();
    private int records;

    NewestEvents(Predicate<Envelope> isHeard) {
        this.isHeard = isHeard;
    }

    public void add(Iterable<ConsumerRecord<String, String>> poll) {
        var told = new LinkedHashMap<HeardEvent.Stream, List<Envelope>>();
        for (var message : poll) {
            records++;
            var envelope = Envelope.of(message);
            var stream = envelope.stream();
            if (stream != null && envelope.version() != null && isHeard.test(envelope)) {
                told.computeIfAbsent(stream, _ -> new ArrayList<>(1)).add(envelope);
            }
        }
        told.forEach((stream, versions) ->
                newestOf(versions).ifPresent(event -> newest.merge(stream, event, NewestEvents::newer)));
    }

    /** How many have come, whatever of them was kept. */
    public int records() {
        return records;
    }

    /** In the order in which their streams came first. */
    public List<HeardEvent> events() {
        return List.copyOf(newest.values());
    }

    private static Optional<HeardEvent> newestOf(List<Envelope> versions) {
        if (versions.size() > 1) {
            versions.sort(Comparator.comparing(
                    (Envelope envelope) -> Objects.requireNonNull(envelope.version()), Comparator.reverseOrder()));
        }
        return versions.stream().flatMap(NewestEvents::opened).findFirst();
    }

    private static HeardEvent newer(HeardEvent one, HeardEvent other) {
        return other.version() > one.version() ? other : one;
    }

    private static Stream<HeardEvent> opened(Envelope envelope) {
        try {
            return Stream.of(envelope.open());
        } catch (Unreadable e) {
            LOG.debugf("%s cannot be read: %s", envelope.place(), e.why());
            return Stream.empty();
        }
    }
}
