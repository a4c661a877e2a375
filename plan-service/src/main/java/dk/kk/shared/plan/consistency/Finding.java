package dk.kk.shared.plan.consistency;

import static java.util.stream.Collectors.joining;

import dk.kk.shared.platform.days.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not fit together. Two findings by one rule about the same things are one that changed.
 *
 * @param about the plans, enrolments, stops, requests and clarifications, in order
 * @param days on which it is so; null where it is no matter of days
 * @param facts the numbers and codes that its sentence names, none of them sensitive
 */
public record Finding(
        Rule rule, List<About> about, @Nullable Period days, Map<String, String> facts) {
    static Finding of(Rule rule, Set<About> about, @Nullable Period days, Map<String, String> facts) {
        return new Finding(rule, about.stream().sorted().toList(), days, new TreeMap<>(facts));
    }

    /** What it is about: another finding of the rule is about others. */
    public String key() {
        return about.stream().map(each -> each.id().toString()).collect(joining(" "));
    }

    /** All that would make it another one if it changed. */
    public String fingerprint() {
        return days == null ? facts.toString() : facts + " " + days.from() + " " + days.to();
    }
}
