package dk.kk.shared.kpi.definition;

import static dk.kk.shared.kpi.ledger.FactKind.ACTIVATION;
import static dk.kk.shared.kpi.ledger.FactKind.EARLIER_MATCH_GROUP;
import static dk.kk.shared.kpi.ledger.FactKind.OPERA_COURSE;

import dk.kk.shared.kpi.ledger.Fact;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Goals 2 and 3, and on what assessment a citizen rests. */
final class CourseRules {

    private static final int WINDOW_MONTHS = 6;

    private CourseRules() {}

    static Finding inActivation(FactsOnDay facts) {
        return facts.latestCovering(ACTIVATION)
                .map(course -> Finding.holds("in-activation", Map.of("as", course.code(), "since", course.from())))
                .orElseGet(() -> Finding.fails("not-in-activation"));
    }

    /** Overlap of intervals: begun by the day, and not over before the day six months ago, which counts itself. */
    static Finding onOfferWithinSixMonths(FactsOnDay facts) {
        var opens = facts.day().minusMonths(WINDOW_MONTHS);
        return facts.of(OPERA_COURSE)
                .filter(course -> !course.from().isAfter(facts.day()))
                .filter(course -> course.to() == null || course.to().isAfter(opens))
                .max(Comparator.comparing(Fact::from))
                .map(CourseRules::onOffer)
                .orElseGet(() -> Finding.fails("not-on-offer"));
    }

    private static Finding onOffer(Fact course) {
        var dayAfter = course.to();
        return dayAfter == null
                ? Finding.holds("on-offer", Map.of("from", course.from()))
                : Finding.holds("was-on-offer", Map.of("from", course.from(), "last", dayAfter.minusDays(1)));
    }

    static Stream<LocalDate> leavesWindow(FactsOnDay facts) {
        return facts.of(OPERA_COURSE)
                .map(Fact::to)
                .flatMap(Stream::ofNullable)
                .map(dayAfter -> FactsOnDay.firstDayBeyond(dayAfter.minusDays(1), WINDOW_MONTHS))
                .filter(day -> day.isAfter(facts.day()));
    }

    static Finding assessedEarlier(FactsOnDay facts) {
        return facts.covered(EARLIER_MATCH_GROUP)
                ? Finding.holds("assessed-earlier", Map.of())
                : Finding.fails("assessed-under-2009-model");
    }
}
