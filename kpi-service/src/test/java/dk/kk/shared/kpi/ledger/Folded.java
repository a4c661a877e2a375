package dk.kk.shared.kpi.ledger;

import dk.kk.shared.kpi.Said;
import java.util.List;
import java.util.stream.Stream;

/** The facts that come of what was said, without a database. */
public final class Folded {

    private Folded() {}

    public static List<Fact> all(Said... said) {
        return Stream.of(said)
                .flatMap(one -> LedgerEvents.fold(one.heard(1)).facts().stream())
                .toList();
    }

    /** Those that are not superseded. */
    public static List<Fact> known(Said... said) {
        return all(said).stream().filter(fact -> fact.supersededAt() == null).toList();
    }
}
