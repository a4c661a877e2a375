package dk.kk.shared.plan.consistency;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.List;

/** All that does not fit together in a situation: the same for the same situation, whatever was heard first. */
public final class Consistency {
    private Consistency() {}

    public static List<Finding> findings(Situation situation) {
        return Arrays.stream(Rule.values())
                .flatMap(rule -> rule.findings(situation).stream())
                .distinct()
                .sorted(comparing(Finding::rule)
                        .thenComparing(finding -> finding.about().toString())
                        .thenComparing(Finding::toString))
                .toList();
    }
}
