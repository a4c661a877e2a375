package dk.kk.shared.plan.consistency;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.plan.administration.Administration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What both sides' clarifications of the work capacity say, to each other and to what is asked of the citizen. */
final class WorkCapacity {
    private WorkCapacity() {}

    static List<Finding> bothClarify(Situation situation) {
        var open = situation.clarifications().stream()
                .filter(ClarificationFacts::isOpen)
                .toList();
        var sides = open.stream().map(ClarificationFacts::side).collect(toSet());
        return sides.containsAll(EnumSet.allOf(Administration.class))
                ? List.of(Finding.of(
                        Rule.CLARIFIED_BY_BOTH,
                        open.stream().map(ClarificationFacts::about).collect(toSet()),
                        null,
                        Map.of()))
                : List.of();
    }

    static List<Finding> hoursAboveClarified(Situation situation) {
        return newest(situation).filter(found -> found.weeklyHours() != null).stream()
                .flatMap(found -> Hours.above(
                        Rule.HOURS_ABOVE_CLARIFIED,
                        situation,
                        requireNonNull(found.weeklyHours()),
                        found.about(),
                        found.side())
                        .stream())
                .toList();
    }

    /** What either side clarified last holds; one that came to nothing leaves the one before it. */
    private static Optional<ClarificationFacts> newest(Situation situation) {
        return situation.clarifications().stream()
                .filter(ClarificationFacts::clarified)
                .max(comparing((ClarificationFacts found) -> requireNonNull(found.concludedOn()))
                        .thenComparing(ClarificationFacts::id));
    }
}
