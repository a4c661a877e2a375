package dk.kk.shared.kpi.definition;

import static dk.kk.shared.kpi.definition.Measure.BOTH_PLANS;
import static dk.kk.shared.kpi.definition.Measure.IN_ACTIVATION;
import static dk.kk.shared.kpi.definition.Measure.OFFERED_SOCIAL_PLAN;
import static dk.kk.shared.kpi.definition.Measure.ON_OFFER_WITHIN_6_MONTHS;
import static dk.kk.shared.kpi.definition.Measure.UPDATED_WITHIN_12_MONTHS;
import static dk.kk.shared.kpi.definition.Population.ALL_SHARED_MATCH_4_5;
import static dk.kk.shared.kpi.definition.Population.STRATEGY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.Said;
import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.ledger.Folded;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefinitionTest {

    private static final LocalDate DAY = LocalDate.of(2007, 11, 30);
    private static final LocalDate LONG_AGO = LocalDate.of(2005, 1, 1);

    private final Someone someone = new Someone();

    @Test
    void the_strategy_population_is_shared_in_match_4_5_with_special_needs() {
        assertThat(answer(BOTH_PLANS, DAY).inDenominator()).isTrue();
        assertThat(answer(BOTH_PLANS, DAY).cell()).isEqualTo(new Cell(Group.DISABILITY, MatchColumn.M4));
        assertThat(answer(BOTH_PLANS, LONG_AGO.minusDays(1)).reason().code()).isEqualTo("no-bif-case");
    }

    @Test
    void without_special_needs_one_is_outside_the_strategy_and_inside_all_shared() {
        var known = Folded.known(someone.shared(LONG_AGO, null), someone.matchGroup("5", LONG_AGO, null));

        assertThat(new Definition(IN_ACTIVATION, STRATEGY).on(known, DAY))
                .matches(answer -> !answer.inDenominator() && !answer.inNumerator())
                .extracting(answer -> answer.reason().code())
                .isEqualTo("stands-elsewhere");
        assertThat(new Definition(IN_ACTIVATION, ALL_SHARED_MATCH_4_5)
                        .on(known, DAY)
                        .inDenominator())
                .isTrue();
    }

    @Test
    void several_needs_put_a_citizen_in_the_first_by_precedence() {
        var known = Folded.known(
                someone.shared(LONG_AGO, null),
                someone.targetGroups(
                        LONG_AGO, null, "MENTALLY_ILL_AND_VULNERABLE", "WITHOUT_SPECIAL_NEEDS", "IN_TREATMENT"));

        assertThat(Standing.of(known, DAY).cell()).isEqualTo(new Cell(Group.IN_TREATMENT, MatchColumn.REST));
    }

    @Test
    void a_plan_counts_on_the_day_it_becomes_twelve_months_old_and_not_on_the_next() {
        var plan = someone.socialPlan(DAY.minusMonths(12), null, null);

        assertThat(answer(UPDATED_WITHIN_12_MONTHS, DAY, plan).inNumerator()).isTrue();
        assertThat(answer(UPDATED_WITHIN_12_MONTHS, DAY, plan).nextChangeOn()).isEqualTo(DAY.plusDays(1));
        assertThat(answer(UPDATED_WITHIN_12_MONTHS, DAY.plusDays(1), plan))
                .matches(answer -> !answer.inNumerator())
                .extracting(answer -> answer.reason().code())
                .isEqualTo("plan-outdated");
    }

    @Test
    void a_follow_up_keeps_an_old_plan_updated_and_its_end_does_not() {
        var followedUp = someone.socialPlan(LONG_AGO, DAY.minusMonths(3), null);
        var ended = someone.socialPlan(LONG_AGO, DAY.minusMonths(3), DAY);

        assertThat(answer(UPDATED_WITHIN_12_MONTHS, DAY, followedUp).inNumerator())
                .isTrue();
        assertThat(answer(UPDATED_WITHIN_12_MONTHS, DAY, ended).inNumerator()).isFalse();
        assertThat(answer(OFFERED_SOCIAL_PLAN, DAY, ended).inNumerator()).isTrue();
    }

    @Test
    void both_plans_are_a_job_plan_and_a_made_social_plan_in_force_at_once() {
        var social = someone.socialPlan(LONG_AGO, null, null);

        assertThat(answer(BOTH_PLANS, DAY, social).reason().code()).isEqualTo("only-social-plan");
        assertThat(answer(BOTH_PLANS, DAY, social, someone.jobPlan(DAY, null)).inNumerator())
                .isTrue();
        assertThat(answer(BOTH_PLANS, DAY, social, someone.jobPlan(LONG_AGO, DAY))
                        .inNumerator())
                .isFalse();
    }

    @Test
    void the_first_and_the_last_day_of_a_course_are_activation() {
        var course = someone.course(DAY, DAY, null);

        assertThat(answer(IN_ACTIVATION, DAY.minusDays(1), course).inNumerator())
                .isFalse();
        assertThat(answer(IN_ACTIVATION, DAY, course).inNumerator()).isTrue();
        assertThat(answer(IN_ACTIVATION, DAY.plusDays(1), course).inNumerator()).isFalse();
    }

    @Test
    void an_offer_that_ended_six_months_ago_counts_and_one_that_ended_the_day_before_does_not() {
        var sixMonthsAgo = DAY.minusMonths(6);

        assertThat(answer(ON_OFFER_WITHIN_6_MONTHS, DAY, someone.course(LONG_AGO, sixMonthsAgo, LONG_AGO))
                        .inNumerator())
                .isTrue();
        assertThat(answer(ON_OFFER_WITHIN_6_MONTHS, DAY, someone.course(LONG_AGO, sixMonthsAgo.minusDays(1), LONG_AGO))
                        .inNumerator())
                .isFalse();
        assertThat(answer(ON_OFFER_WITHIN_6_MONTHS, DAY, someone.course(DAY.plusDays(1), null, LONG_AGO))
                        .inNumerator())
                .isFalse();
    }

    @Test
    void who_has_left_the_register_counts_nowhere_from_that_day_on() {
        assertThat(answer(BOTH_PLANS, DAY, someone.ended(DAY)).reason().code()).isEqualTo("citizen-ended");
        assertThat(answer(BOTH_PLANS, DAY, someone.ended(DAY.plusDays(1))).inDenominator())
                .isTrue();
    }

    /** Of somebody in the strategy population since long ago. */
    private Answer answer(Measure measure, LocalDate day, Said... said) {
        var population = Stream.of(
                someone.shared(LONG_AGO, null),
                someone.matchGroup("4", LONG_AGO, null),
                someone.targetGroups(LONG_AGO, null, "DISABILITY"));
        var known = Folded.known(Stream.concat(population, Stream.of(said)).toArray(Said[]::new));
        return new Definition(measure, STRATEGY).on(known, day);
    }
}
