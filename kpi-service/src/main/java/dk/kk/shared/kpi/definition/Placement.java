package dk.kk.shared.kpi.definition;

import static dk.kk.shared.kpi.ledger.FactKind.BIF_CASE;
import static dk.kk.shared.kpi.ledger.FactKind.EARLIER_MATCH_GROUP;
import static dk.kk.shared.kpi.ledger.FactKind.ENDED;
import static dk.kk.shared.kpi.ledger.FactKind.MATCH_GROUP;
import static dk.kk.shared.kpi.ledger.FactKind.SHARED;
import static dk.kk.shared.kpi.ledger.FactKind.TARGET_GROUP;

import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which cell a citizen stands on a day. */
final class Placement {

    static final Set<FactKind> RESTS_ON =
            Set.of(ENDED, SHARED, BIF_CASE, MATCH_GROUP, EARLIER_MATCH_GROUP, TARGET_GROUP);

    private Placement() {}

    /** Null without a BIF case, and once gone. */
    static @Nullable Cell of(FactsOnDay facts) {
        var shared = facts.covered(SHARED);
        if (facts.covered(ENDED) || !(shared || facts.covered(BIF_CASE))) {
            return null;
        }
        var group = shared ? Group.main(facts.covering(TARGET_GROUP).map(Fact::code)) : Group.NOT_SHARED;
        return new Cell(group, column(facts));
    }

    private static MatchColumn column(FactsOnDay facts) {
        return Stream.concat(facts.covering(MATCH_GROUP), facts.covering(EARLIER_MATCH_GROUP))
                .map(Fact::code)
                .min(Comparator.naturalOrder())
                .map(MatchColumn::of)
                .orElse(MatchColumn.REST);
    }
}
