package dk.kk.shared.systemtests;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** By hand: about which plans the other side was asked and has not answered, and by when. No holiday lies in these weeks. */
final class PlainQuestions {
    /** Five working days. */
    private static final int DAYS = 7;

    private final Map<String, LocalDate> dueOn = new TreeMap<>();

    /** Whoever is asked already is asked by the same day. */
    void ask(String plan, LocalDate today) {
        dueOn.putIfAbsent(plan, today.plusDays(DAYS));
    }

    /** Answered, or nobody asks any more. */
    void settle(String plan) {
        dueOn.remove(plan);
    }

    Set<String> waiting() {
        return Set.copyOf(dueOn.keySet());
    }

    Set<String> overdue(LocalDate today) {
        return dueOn.entrySet().stream()
                .filter(asked -> asked.getValue().isBefore(today))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }
}
