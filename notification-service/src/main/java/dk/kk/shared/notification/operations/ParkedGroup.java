package dk.kk.shared.notification.operations;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dk.kk.shared.platform.parking.ListedEvent;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parked events that have something in common, two at least.
 *
 * @param by {@code reason} or {@code kind}
 */
record ParkedGroup(String by, String value, long events) {

    static List<ParkedGroup> of(List<ListedEvent> parked, String by, Function<ListedEvent, @Nullable String> what) {
        return parked.stream()
                .map(what)
                .filter(Objects::nonNull)
                .collect(groupingBy(value -> value, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .filter(group -> group.getValue() > 1)
                .map(group -> new ParkedGroup(by, group.getKey(), group.getValue()))
                .toList();
    }

    /** The key of its button's sentence, which takes how many and what. */
    public String text() {
        return by.equals("kind") ? "operations.redrive-all-of-kind" : "operations.redrive-all-of-reason";
    }
}
