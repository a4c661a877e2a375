package dk.kk.shared.plan.findingnotice;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.consistency.Finding;
import dk.kk.shared.plan.consistency.Rule;
import java.util.List;

/**
 * A finding that was there when the citizen was last looked at. Of which numbers and days is no matter: while it stands it is the same.
 *
 * @param told somebody was told of it; not of what came with a delivery
 */
record NoticedFinding(Rule rule, String about, boolean told) {
    /**
     * Several that a rule finds of the same things, for each pair of goals or each period, are one.
     *
     * @param history nobody is told of those that are new; one that takes the place of what was told by the same rule counts as told
     */
    static List<NoticedFinding> of(List<Finding> open, List<NoticedFinding> before, boolean history) {
        var known = before.stream().collect(toMap(NoticedFinding::key, identity()));
        var now =
                open.stream().map(finding -> key(finding.rule(), finding.key())).collect(toSet());
        var replaced = before.stream()
                .filter(earlier -> earlier.told() && !now.contains(earlier.key()))
                .map(NoticedFinding::rule)
                .collect(toSet());
        return open.stream()
                .map(finding -> {
                    var earlier = known.get(key(finding.rule(), finding.key()));
                    var isTold = earlier == null ? !history || replaced.contains(finding.rule()) : earlier.told();
                    return new NoticedFinding(finding.rule(), finding.key(), isTold);
                })
                .distinct()
                .toList();
    }

    boolean isAmong(List<NoticedFinding> before) {
        return before.stream().anyMatch(other -> other.key().equals(key()));
    }

    boolean isToldTo(Administration side) {
        return told && (side == Administration.SOF || !rule.isSofsAlone());
    }

    String key() {
        return key(rule, about);
    }

    private static String key(Rule rule, String about) {
        return rule + " " + about;
    }
}
