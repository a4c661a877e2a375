package dk.kk.shared.platform.importjob;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the report must say, by sets: what was taken ever, and what the source still has. */
final class DeliveredSets {
    private final Map<Integer, String> known = new HashMap<>();
    private final Set<Integer> standing = new HashSet<>();

    Set<String> differences(RandomDelivery delivery, Map<Integer, String> rows) {
        var differences = new TreeSet<String>();
        rows.forEach((visit, content) -> {
            if (!known.containsKey(visit)) {
                differences.add("NEW V" + visit);
            } else if (!standing.contains(visit)) {
                differences.add("RETURNED V" + visit);
            } else if (!content.equals(known.get(visit))) {
                differences.add("CHANGED V" + visit);
            }
        });
        if (delivery.complete()) {
            var gone = new HashSet<>(standing);
            gone.removeAll(delivery.readable());
            gone.forEach(visit -> differences.add("GONE V" + visit));
        }
        return differences;
    }

    void take(RandomDelivery delivery) {
        known.putAll(delivery.taken());
        if (delivery.complete()) {
            standing.clear();
        }
        standing.addAll(delivery.readable());
        standing.retainAll(known.keySet());
    }
}
