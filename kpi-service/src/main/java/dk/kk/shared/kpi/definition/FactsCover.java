package dk.kk.shared.kpi.definition;

import static java.util.stream.Collectors.joining;

import dk.kk.shared.kpi.ledger.FactKind;
import java.util.Set;

/** On the day there is a fact of each of these kinds; without any, of everybody. */
record FactsCover(Set<FactKind> restsOn) implements MeasureRule {

    static FactsCover of(FactKind... kinds) {
        return new FactsCover(Set.of(kinds));
    }

    @Override
    public boolean holds(FactsOnDay facts) {
        return restsOn.stream().allMatch(facts::covered);
    }

    @Override
    public String sql() {
        return restsOn.isEmpty()
                ? "true"
                : restsOn.stream()
                        .sorted() // a set's own order is another one at each start, and the text names the definitions
                        .map(kind -> "bool_or(covers and kind = '" + kind + "')")
                        .collect(joining(" and "));
    }
}
