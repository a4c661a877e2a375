package dk.kk.shared.kpi.definition;

import static dk.kk.shared.kpi.definition.Measure.IN_ACTIVATION;
import static dk.kk.shared.kpi.definition.Measure.ON_OFFER_WITHIN_6_MONTHS;
import static dk.kk.shared.kpi.definition.Measure.UPDATED_WITHIN_12_MONTHS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.RandomCitizen;
import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FoldedFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReasonTest {

    private static final LocalDate DAY = LocalDate.of(2008, 2, 29);

    private final Someone someone = new Someone();

    @Test
    void a_reason_counts_exactly_whom_the_rule_counts_and_says_by_how_many_days_another_one_does_not() {
        for (var seed = 1; seed <= 400; seed++) {
            var random = new Random(seed);
            var known =
                    FoldedFacts.known(new RandomCitizen(random, DAY).history().toArray(StreamState[]::new));
            for (var tries = 0; tries < 30; tries++) {
                var day = RandomCitizen.dateAround(random, DAY);
                for (var measure : List.of(UPDATED_WITHIN_12_MONTHS, IN_ACTIVATION, ON_OFFER_WITHIN_6_MONTHS)) {
                    var reason = measure.reason(known, day);
                    assertThat(reason.counts())
                            .as("seed %d, %s, %s: %s", seed, day, measure, reason)
                            .isEqualTo(measure.holds(new FactsOnDay(known, day)));
                    if (reason.daysShort() != null) {
                        assertCountedBefore(measure, known, day, reason.daysShort());
                    }
                }
            }
        }
    }

    /** So many days ago it was counted, and on no day since: unless its facts were others. */
    private static void assertCountedBefore(Measure measure, List<Fact> known, LocalDate day, long daysShort) {
        assertThat(daysShort).isPositive();
        assertThat(measure.holds(new FactsOnDay(known, day.minusDays(daysShort))))
                .as("%s, %d days before %s", measure, daysShort, day)
                .isTrue();
    }

    @Test
    void a_plan_that_is_too_old_says_by_how_many_days() {
        var day = LocalDate.of(2008, 6, 30);
        var made = LocalDate.of(2007, 6, 19);

        var reason = UPDATED_WITHIN_12_MONTHS.reason(FoldedFacts.known(someone.socialPlan(made, null, null)), day);

        assertThat(reason).isEqualTo(Reason.tooLate(ReasonCode.PLAN_TOO_OLD, "updated", made, 11));
    }

    @Test
    void without_a_plan_in_force_the_reason_is_the_last_thing_that_came_of_it() {
        assertThat(planReason()).isEqualTo(ReasonCode.NO_PLAN);
        assertThat(planReason(someone.socialPlan(DAY.minusDays(5), null, DAY))).isEqualTo(ReasonCode.PLAN_ENDED);
        assertThat(planReason(someone.socialPlan(DAY.minusDays(5), null, DAY.plusDays(1))))
                .isEqualTo(ReasonCode.PLAN_UPDATED);
    }

    @Test
    void an_offer_counts_for_six_months_after_its_last_day_and_then_says_how_long_ago_it_was() {
        var last = DAY.minusMonths(6);

        assertThat(offerReason(last)).isEqualTo(Reason.counts(ReasonCode.ON_OFFER_UNTIL, "last", last));
        assertThat(offerReason(last.minusDays(1)))
                .isEqualTo(Reason.tooLate(ReasonCode.OFFER_TOO_LONG_AGO, "last", last.minusDays(1), 1));
        assertThat(offerReason(DAY)).isEqualTo(Reason.counts(ReasonCode.ON_OFFER_SINCE, "since", DAY.minusYears(2)));
    }

    private ReasonCode planReason(StreamState... said) {
        return UPDATED_WITHIN_12_MONTHS.reason(FoldedFacts.known(said), DAY).code();
    }

    private Reason offerReason(LocalDate last) {
        var course = someone.course(DAY.minusYears(2), last, last);
        return ON_OFFER_WITHIN_6_MONTHS.reason(FoldedFacts.known(course), DAY);
    }
}
