package dk.kk.shared.kpi.definition;

import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One citizen's facts as currently known, looked at on a day. */
record FactsOnDay(List<Fact> facts, LocalDate day) {

    Stream<Fact> covering(FactKind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind && fact.covers(day));
    }

    Optional<Fact> latestCovering(FactKind kind) {
        return covering(kind).max(Comparator.comparing(Fact::from));
    }

    boolean covered(FactKind kind) {
        return covering(kind).findAny().isPresent();
    }

    Stream<Fact> of(FactKind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind);
    }

    /** The days after this one on which a fact of these kinds begins or is over. */
    Stream<LocalDate> boundaries(Collection<FactKind> kinds) {
        return facts.stream()
                .filter(fact -> kinds.contains(fact.kind()))
                .flatMap(fact -> Stream.concat(Stream.of(fact.from()), Stream.ofNullable(fact.to())))
                .filter(boundary -> boundary.isAfter(day));
    }

    /** The first day that lies more than so many months after a date. Months have different lengths: adding them back is a guess. */
    static LocalDate firstDayBeyond(LocalDate date, int months) {
        var candidate = date.plusMonths(months).plusDays(1);
        while (!candidate.minusMonths(months).isAfter(date)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }
}
