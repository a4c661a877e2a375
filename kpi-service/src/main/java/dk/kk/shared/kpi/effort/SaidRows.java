package dk.kk.shared.kpi.effort;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows that streams of a kind say.
 *
 * @param key what rows have in common that follow each other
 */
record SaidRows<T>(StreamKind kind, Function<HeardEvent, Stream<T>> read, Function<T, Object> key) {
    List<T> of(List<HeardEvent> events) {
        return heard(events).flatMap(read).toList();
    }

    /** Those of which other rows are kept than they say. */
    Stream<HeardEvent> differing(List<HeardEvent> events, List<T> kept) {
        var keptByKey = kept.stream().collect(groupingBy(key, toSet()));
        return heard(events)
                .filter(event -> read.apply(event).collect(groupingBy(key, toSet())).entrySet().stream()
                        .anyMatch(said -> !said.getValue().equals(keptByKey.getOrDefault(said.getKey(), Set.of()))));
    }

    private Stream<HeardEvent> heard(List<HeardEvent> events) {
        return events.stream().filter(event -> event.streamKind().equals(kind));
    }
}
