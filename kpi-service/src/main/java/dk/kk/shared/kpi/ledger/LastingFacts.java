package dk.kk.shared.kpi.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins what one row after the other says unchanged, so that a long history stays as many facts as it has changes. */
final class LastingFacts {

    private LastingFacts() {}

    /** @param facts in the order in which they became known */
    static Stream<Fact> of(Stream<Fact> facts) {
        var lasting = new ArrayList<Fact>();
        var latest = new LinkedHashMap<Said, Fact>();
        facts.forEach(fact -> {
            var said = new Said(fact.kind(), fact.code(), fact.from(), fact.to());
            var before = latest.get(said);
            if (before != null && fact.recordedAt().equals(before.supersededAt())) {
                latest.put(said, from(before, fact));
            } else {
                if (before != null) {
                    lasting.add(before);
                }
                latest.put(said, fact);
            }
        });
        return Stream.concat(lasting.stream(), latest.values().stream());
    }

    private static Fact from(Fact before, Fact fact) {
        return new Fact(fact.kind(), fact.code(), fact.from(), fact.to(), before.recordedAt(), fact.supersededAt());
    }

    private record Said(
            FactKind kind,
            String code,
            LocalDate from,
            @Nullable LocalDate to) {}
}
