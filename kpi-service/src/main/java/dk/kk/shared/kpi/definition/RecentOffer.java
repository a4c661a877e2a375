package dk.kk.shared.kpi.definition;

import static dk.kk.shared.kpi.ledger.FactKind.OPERA_COURSE;

import dk.kk.shared.kpi.ledger.FactKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Goal 3, overlap of intervals: a course begun by the day, and not over before the window's first day, which counts itself. */
record RecentOffer(Window within) implements ExplainedRule {

    @Override
    public boolean holds(FactsOnDay facts) {
        var opens = within.opens(facts.day());
        return facts.of(OPERA_COURSE)
                .map(course -> course.days())
                .anyMatch(days -> !days.from().isAfter(facts.day())
                        && (days.to() == null || days.to().isAfter(opens)));
    }

    @Override
    public Set<FactKind> restsOn() {
        return Set.of(OPERA_COURSE);
    }

    @Override
    public Optional<Window> window() {
        return Optional.of(within);
    }

    @Override
    public Stream<LocalDate> leavingWindow(FactsOnDay facts) {
        return facts.of(OPERA_COURSE)
                .flatMap(course -> Stream.ofNullable(course.days().to()))
                .map(dayAfter -> within.firstDayBeyond(dayAfter.minusDays(1)))
                .filter(day -> day.isAfter(facts.day()));
    }

    @Override
    public String sql() {
        return "bool_or(kind = 'OPERA_COURSE' and (valid_to is null or valid_to > " + within.column() + "))";
    }

    @Override
    public Reason reason(FactsOnDay facts) {
        return facts.covering(OPERA_COURSE)
                .map(course -> course.days().from())
                .min(Comparator.naturalOrder())
                .map(since -> Reason.counts(ReasonCode.ON_OFFER_SINCE, "since", since))
                .or(() -> lastDay(facts).map(last -> over(facts, last)))
                .orElseGet(() -> Reason.never(ReasonCode.NO_OFFER));
    }

    private Reason over(FactsOnDay facts, LocalDate last) {
        return holds(facts)
                ? Reason.counts(ReasonCode.ON_OFFER_UNTIL, "last", last)
                : Reason.tooLate(ReasonCode.OFFER_TOO_LONG_AGO, "last", last, within.daysBeyond(last, facts.day()));
    }

    /** Of all courses that are over. */
    private static Optional<LocalDate> lastDay(FactsOnDay facts) {
        return facts.of(OPERA_COURSE)
                .flatMap(course -> Stream.ofNullable(course.days().to()))
                .map(dayAfter -> dayAfter.minusDays(1))
                .filter(last -> last.isBefore(facts.day()))
                .max(Comparator.naturalOrder());
    }
}
