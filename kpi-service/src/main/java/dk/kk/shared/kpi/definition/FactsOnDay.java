package dk.kk.shared.kpi.definition;

import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** One citizen's facts as currently known, looked at on a day. */
record FactsOnDay(List<Fact> facts, LocalDate day) {

    Stream<Fact> of(FactKind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind);
    }

    Stream<Fact> covering(FactKind kind) {
        return of(kind).filter(fact -> fact.days().contains(day));
    }

    boolean covered(FactKind kind) {
        return covering(kind).findAny().isPresent();
    }

    /** The days after this one on which a fact of these kinds begins or is over. */
    Stream<LocalDate> boundaries(Collection<FactKind> kinds) {
        return facts.stream()
                .filter(fact -> kinds.contains(fact.kind()))
                .map(Fact::days)
                .flatMap(days -> Stream.concat(Stream.of(days.from()), Stream.ofNullable(days.to())))
                .filter(boundary -> boundary.isAfter(day));
    }
}
