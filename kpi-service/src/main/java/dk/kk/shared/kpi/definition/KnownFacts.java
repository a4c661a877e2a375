package dk.kk.shared.kpi.definition;

import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One citizen's facts as known at a time, by kind: rules look at one or two kinds, on many days of the same facts. */
public record KnownFacts(Map<FactKind, List<Fact>> byKind) {

    public static KnownFacts of(List<Fact> known) {
        var byKind = new EnumMap<FactKind, List<Fact>>(FactKind.class);
        for (var fact : known) {
            byKind.computeIfAbsent(fact.kind(), _ -> new ArrayList<>()).add(fact);
        }
        return new KnownFacts(byKind);
    }

    List<Fact> of(FactKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }
}
