package dk.kk.shared.kpi.definition;

import static dk.kk.shared.kpi.ledger.FactKind.ACTIVATION;

import dk.kk.shared.kpi.ledger.FactKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** Goal 2: on the day on a course that counts in the activation rate. */
record InActivation(FactsCover onCourse) implements ExplainedRule {

    InActivation() {
        this(FactsCover.of(ACTIVATION));
    }

    @Override
    public boolean holds(FactsOnDay facts) {
        return onCourse.holds(facts);
    }

    @Override
    public Set<FactKind> restsOn() {
        return onCourse.restsOn();
    }

    @Override
    public String sql() {
        return onCourse.sql();
    }

    @Override
    public Reason reason(FactsOnDay facts) {
        return facts.covering(ACTIVATION)
                .map(course -> course.days().from())
                .min(Comparator.naturalOrder())
                .map(since -> Reason.counts(ReasonCode.IN_ACTIVATION_SINCE, "since", since))
                .or(() -> over(facts)
                        .max(Comparator.naturalOrder())
                        .map(last -> Reason.tooLate(
                                ReasonCode.ACTIVATION_ENDED, "last", last, ChronoUnit.DAYS.between(last, facts.day()))))
                .orElseGet(() -> Reason.never(ReasonCode.NO_ACTIVATION));
    }

    /** The last days of courses that are over. */
    private static Stream<LocalDate> over(FactsOnDay facts) {
        return facts.of(ACTIVATION)
                .flatMap(course -> Stream.ofNullable(course.days().to()))
                .map(dayAfter -> dayAfter.minusDays(1))
                .filter(last -> last.isBefore(facts.day()));
    }
}
