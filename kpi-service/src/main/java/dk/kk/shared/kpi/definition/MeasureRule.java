package dk.kk.shared.kpi.definition;

import dk.kk.shared.kpi.ledger.FactKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** By what rule something is counted of a citizen. It is said twice, in Java and in SQL: that they agree is tested on random histories. */
interface MeasureRule {

    boolean holds(FactsOnDay facts);

    /** By which facts: with one that begins or is over the answer may change. */
    Set<FactKind> restsOn();

    /** How far it looks back, if it does. */
    default Optional<Window> window() {
        return Optional.empty();
    }

    /** The days after this one on which a fact falls out of the window. */
    default Stream<LocalDate> leavingWindow(FactsOnDay facts) {
        return Stream.empty();
    }

    /**
     * The same as an aggregate over a citizen's facts that have begun by the day and were not over before the widest window: their
     * {@code kind}, {@code code}, {@code valid_from}, {@code valid_to}, whether the day is one of theirs ({@code covers}), and each
     * window's {@link Window#column}.
     */
    String sql();
}
