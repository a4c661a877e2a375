package dk.kk.shared.platform.consumer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that a poll brought of each stream, newest version first: behind a bad one a good one may stand. */
final class Versions {

    /** A readable event and the record it came in. */
    record OpenedEvent(Envelope envelope, HeardEvent heard) {}

    private final Map<HeardEvent.Stream, SortedMap<Long, OpenedEvent>> byStream = new LinkedHashMap<>();

    void add(Envelope envelope, HeardEvent heard) {
        byStream.computeIfAbsent(heard.stream(), _ -> new TreeMap<>(Comparator.reverseOrder()))
                .putIfAbsent(heard.version(), new OpenedEvent(envelope, heard));
    }

    List<HeardEvent> newest() {
        return byStream.values().stream()
                .map(versions -> versions.firstEntry().getValue().heard())
                .toList();
    }

    /** Per stream, the newest first. */
    List<List<OpenedEvent>> all() {
        var all = new ArrayList<List<OpenedEvent>>();
        byStream.values().forEach(versions -> all.add(List.copyOf(versions.values())));
        return List.copyOf(all);
    }
}
