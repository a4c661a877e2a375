package dk.kk.shared.kpi.ledger;

import dk.kk.shared.kpi.StreamState;
import java.util.List;
import java.util.stream.Stream;

/** The facts that come of what was said, without a database. */
public final class FoldedFacts {

    private FoldedFacts() {}

    public static List<Fact> all(StreamState... said) {
        return Stream.of(said)
                .flatMap(state -> LedgerEvents.fold(state.told(1).heard()).facts().stream())
                .toList();
    }

    /** Those that are not superseded. */
    public static List<Fact> known(StreamState... said) {
        return all(said).stream().filter(fact -> fact.supersededAt() == null).toList();
    }
}
