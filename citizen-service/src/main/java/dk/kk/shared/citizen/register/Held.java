package dk.kk.shared.citizen.register;

import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.IfMatch;
import dk.kk.shared.platform.timeline.Timeline;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one bitemporal stream of a citizen holds. Immutable. */
public record Held<K, V>(UUID citizenId, long version, Map<K, Timeline<V>> timelines) {

    public Held {
        timelines = Map.copyOf(timelines);
    }

    public static <K, V> Held<K, V> none(UUID citizen) {
        return new Held<>(citizen, 0, Map.of());
    }

    public Timeline<V> timeline(K key) {
        return timelines.getOrDefault(key, Timeline.empty());
    }

    /** The first entry makes the stream and needs no version; each further one must have seen the current one.
     *
     * @throws RuleViolation 428 without, 412 with another version */
    public void requireSeen(@Nullable IfMatch seen) {
        if (version > 0 || seen != null) {
            IfMatch.require(seen, version);
        }
    }

    Held<K, V> with(K key, Timeline<V> timeline) {
        var all = new HashMap<>(timelines);
        all.put(key, timeline);
        return new Held<>(citizenId, version, all);
    }

    Held<K, V> raised() {
        return new Held<>(citizenId, version + 1, timelines);
    }
}
