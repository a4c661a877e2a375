package dk.kk.shared.platform.consumer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that a poll brought of each stream, newest version first: behind a bad one a good one may stand. */
final class Versions {

    /** A readable event and the record it came in. */
    record Opened(Envelope envelope, Heard heard) {}

    private final Map<Heard.Stream, SortedMap<Long, Opened>> byStream = new LinkedHashMap<>();

    void add(Envelope envelope, Heard heard) {
        byStream.computeIfAbsent(heard.stream(), _ -> new TreeMap<>((one, other) -> Long.compare(other, one)))
                .putIfAbsent(heard.version(), new Opened(envelope, heard));
    }

    List<Heard> newest() {
        return byStream.values().stream()
                .map(versions -> versions.firstEntry().getValue().heard())
                .toList();
    }

    /** Per stream, the newest first. */
    List<List<Opened>> all() {
        var all = new ArrayList<List<Opened>>();
        byStream.values().forEach(versions -> all.add(List.copyOf(versions.values())));
        return List.copyOf(all);
    }
}
