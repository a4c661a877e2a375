package dk.kk.shared.kpi.ledger;

import dk.kk.shared.platform.days.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

/** Joins what one row after the other says unchanged, so that a long history stays as many facts as it has changes. */
final class LastingFacts {

    private LastingFacts() {}

    /** @param facts in the order in which they became known */
    static Stream<Fact> of(Stream<Fact> facts) {
        var lasting = new ArrayList<Fact>();
        var latest = new LinkedHashMap<Content, Fact>();
        facts.forEach(fact -> {
            var content = new Content(fact.kind(), fact.code(), fact.days());
            var before = latest.get(content);
            if (before != null && fact.recordedAt().equals(before.supersededAt())) {
                latest.put(content, joined(before, fact));
            } else {
                if (before != null) {
                    lasting.add(before);
                }
                latest.put(content, fact);
            }
        });
        return Stream.concat(lasting.stream(), latest.values().stream());
    }

    private static Fact joined(Fact before, Fact fact) {
        return new Fact(fact.kind(), fact.code(), fact.days(), before.recordedAt(), fact.supersededAt());
    }

    private record Content(FactKind kind, String code, Period days) {}
}
