package dk.kk.shared.kpi.definition;

import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One citizen's facts as currently known, looked at on a day. */
record FactsOnDay(KnownFacts facts, LocalDate day) {

    FactsOnDay(List<Fact> known, LocalDate day) {
        this(KnownFacts.of(known), day);
    }

    Stream<Fact> of(FactKind kind) {
        return facts.of(kind).stream();
    }

    Stream<Fact> covering(FactKind kind) {
        return of(kind).filter(fact -> fact.days().contains(day));
    }

    boolean covered(FactKind kind) {
        for (var fact : facts.of(kind)) {
            if (fact.days().contains(day)) {
                return true;
            }
        }
        return false;
    }

    /** The first day after this one on which a fact of these kinds begins or is over; null: never. */
    @Nullable
    LocalDate nextBoundary(Collection<FactKind> kinds) {
        LocalDate next = null;
        for (var kind : kinds) {
            for (var fact : facts.of(kind)) {
                next = earlier(next, fact.days().from());
                next = earlier(next, fact.days().to());
            }
        }
        return next;
    }

    private @Nullable LocalDate earlier(@Nullable LocalDate found, @Nullable LocalDate boundary) {
        return boundary != null && boundary.isAfter(day) && (found == null || boundary.isBefore(found))
                ? boundary
                : found;
    }
}
