package dk.kk.shared.plan.consistency;

import dk.kk.shared.platform.days.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not fit together. Two findings by one rule about the same things are one that changed.
 *
 * @param about the plans, enrolments, stops and requests, in the order of their ids
 * @param days on which it is so; null where it is no matter of days
 * @param facts the numbers and codes that its sentence names, none of them sensitive
 */
record Finding(Rule rule, List<UUID> about, @Nullable Period days, Map<String, String> facts) {
    static Finding of(Rule rule, Set<UUID> about, @Nullable Period days, Map<String, String> facts) {
        return new Finding(rule, about.stream().sorted().toList(), days, new TreeMap<>(facts));
    }
}
