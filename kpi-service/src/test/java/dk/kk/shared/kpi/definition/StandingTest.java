package dk.kk.shared.kpi.definition;

import static dk.kk.shared.kpi.definition.Measure.BOTH_PLANS;
import static dk.kk.shared.kpi.definition.Measure.COUNTED;
import static dk.kk.shared.kpi.definition.Measure.IN_ACTIVATION;
import static dk.kk.shared.kpi.definition.Measure.OFFERED_SOCIAL_PLAN;
import static dk.kk.shared.kpi.definition.Measure.ON_OFFER_WITHIN_6_MONTHS;
import static dk.kk.shared.kpi.definition.Measure.UPDATED_WITHIN_12_MONTHS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.kpi.ledger.FoldedFacts;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate DAY = LocalDate.of(2007, 11, 30);
    private static final LocalDate LONG_AGO = LocalDate.of(2005, 1, 1);

    private final Someone someone = new Someone();

    @Test
    void the_strategy_population_is_shared_in_match_4_5_with_special_needs() {
        var cell = standing(DAY).cell();

        assertThat(cell).isEqualTo(new Cell(Group.DISABILITY, MatchColumn.M4)).matches(Population.STRATEGY::includes);
        assertThat(standing(DAY).measures()).containsExactly(COUNTED);
        assertThat(standing(LONG_AGO.minusDays(1)).cell()).isNull();
    }

    @Test
    void without_special_needs_a_citizen_is_outside_the_strategy_and_inside_all_shared() {
        var known = FoldedFacts.known(someone.shared(LONG_AGO, null), someone.matchGroup("5", LONG_AGO, null));

        assertThat(Standing.of(known, DAY).cell())
                .matches(cell -> !Population.STRATEGY.includes(cell))
                .matches(Population.ALL_SHARED_MATCH_4_5::includes);
    }

    @Test
    void several_needs_put_a_citizen_in_the_first_by_precedence() {
        var known = FoldedFacts.known(
                someone.shared(LONG_AGO, null),
                someone.targetGroups(
                        LONG_AGO, null, "MENTALLY_ILL_AND_VULNERABLE", "WITHOUT_SPECIAL_NEEDS", "IN_TREATMENT"));

        assertThat(Standing.of(known, DAY).cell()).isEqualTo(new Cell(Group.IN_TREATMENT, MatchColumn.REST));
    }

    @Test
    void a_plan_counts_on_the_day_it_becomes_twelve_months_old_and_not_on_the_next() {
        var plan = someone.socialPlan(DAY.minusMonths(12), null, null);

        assertThat(holds(UPDATED_WITHIN_12_MONTHS, DAY, plan)).isTrue();
        assertThat(standing(DAY, plan).nextChangeOn()).isEqualTo(DAY.plusDays(1));
        assertThat(holds(UPDATED_WITHIN_12_MONTHS, DAY.plusDays(1), plan)).isFalse();
    }

    @Test
    void a_follow_up_keeps_an_old_plan_updated_and_its_end_does_not() {
        var followedUp = someone.socialPlan(LONG_AGO, DAY.minusMonths(3), null);
        var ended = someone.socialPlan(LONG_AGO, DAY.minusMonths(3), DAY);

        assertThat(holds(UPDATED_WITHIN_12_MONTHS, DAY, followedUp)).isTrue();
        assertThat(holds(UPDATED_WITHIN_12_MONTHS, DAY, ended)).isFalse();
        assertThat(holds(OFFERED_SOCIAL_PLAN, DAY, ended)).isTrue();
    }

    @Test
    void both_plans_are_a_job_plan_and_a_made_social_plan_in_force_at_once() {
        var social = someone.socialPlan(LONG_AGO, null, null);

        assertThat(holds(BOTH_PLANS, DAY, social)).isFalse();
        assertThat(holds(BOTH_PLANS, DAY, social, someone.jobPlan(DAY, null))).isTrue();
        assertThat(holds(BOTH_PLANS, DAY, social, someone.jobPlan(LONG_AGO, DAY)))
                .isFalse();
    }

    @Test
    void the_first_and_the_last_day_of_a_course_are_activation() {
        var course = someone.course(DAY, DAY, null);

        assertThat(holds(IN_ACTIVATION, DAY.minusDays(1), course)).isFalse();
        assertThat(holds(IN_ACTIVATION, DAY, course)).isTrue();
        assertThat(holds(IN_ACTIVATION, DAY.plusDays(1), course)).isFalse();
    }

    @Test
    void an_offer_that_ended_six_months_ago_counts_and_one_that_ended_the_day_before_does_not() {
        var sixMonthsAgo = DAY.minusMonths(6);

        assertThat(holds(ON_OFFER_WITHIN_6_MONTHS, DAY, someone.course(LONG_AGO, sixMonthsAgo, LONG_AGO)))
                .isTrue();
        assertThat(holds(ON_OFFER_WITHIN_6_MONTHS, DAY, someone.course(LONG_AGO, sixMonthsAgo.minusDays(1), LONG_AGO)))
                .isFalse();
        assertThat(holds(ON_OFFER_WITHIN_6_MONTHS, DAY, someone.course(DAY.plusDays(1), null, LONG_AGO)))
                .isFalse();
    }

    @Test
    void who_has_left_the_register_counts_nowhere_from_that_day_on() {
        assertThat(standing(DAY, someone.ended(DAY)).cell()).isNull();
        assertThat(standing(DAY, someone.ended(DAY)).measures()).isEmpty();
        assertThat(standing(DAY, someone.ended(DAY.plusDays(1))).cell()).isNotNull();
    }

    private boolean holds(Measure measure, LocalDate day, StreamState... said) {
        return standing(day, said).measures().contains(measure);
    }

    /** Of somebody in the strategy population since long ago. */
    private Standing standing(LocalDate day, StreamState... said) {
        var population = Stream.of(
                someone.shared(LONG_AGO, null),
                someone.matchGroup("4", LONG_AGO, null),
                someone.targetGroups(LONG_AGO, null, "DISABILITY"));
        return Standing.of(
                FoldedFacts.known(Stream.concat(population, Stream.of(said)).toArray(StreamState[]::new)), day);
    }
}
