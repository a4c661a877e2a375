package dk.kk.shared.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GoalTest {

    private static final long STRATEGY_POPULATION = 3357;

    @Test
    void of_3357_the_targets_are_at_least_1008_1343_1679_citizens_and_for_goal_3_1343_1679_2015() {
        assertThat(missing(Goal.COHERENCE, 2009)).isEqualTo(1008);
        assertThat(missing(Goal.COHERENCE, 2010)).isEqualTo(1343);
        assertThat(missing(Goal.COHERENCE, 2011)).isEqualTo(1679);
        assertThat(missing(Goal.ACTIVATION, 2009)).isEqualTo(1008);
        assertThat(missing(Goal.SPECIAL_EFFORT, 2009)).isEqualTo(1343);
        assertThat(missing(Goal.SPECIAL_EFFORT, 2010)).isEqualTo(1679);
        assertThat(missing(Goal.SPECIAL_EFFORT, 2011)).isEqualTo(2015);
    }

    @Test
    void there_is_no_target_before_2009_and_after_2011() {
        for (var goal : Goal.values()) {
            assertThat(goal.targetOn(LocalDate.of(2008, 12, 31))).isEmpty();
            assertThat(goal.targetOn(LocalDate.of(2012, 1, 1))).isEmpty();
        }
    }

    @Test
    void goal_2_is_measured_in_november_the_others_at_the_end_of_the_year() {
        assertThat(target(Goal.ACTIVATION, 2010).measuringDay()).isEqualTo("2010-11-30");
        assertThat(target(Goal.COHERENCE, 2010).measuringDay()).isEqualTo("2010-12-31");
        assertThat(target(Goal.SPECIAL_EFFORT, 2010).measuringDay()).isEqualTo("2010-12-31");
    }

    @Test
    void more_than_enough_is_a_gap_below_zero_and_nobody_needs_nothing() {
        assertThat(target(Goal.COHERENCE, 2009).gap(40, 100)).isEqualTo(-10);
        assertThat(target(Goal.COHERENCE, 2009).gap(0, 0)).isZero();
    }

    @Test
    void percentages_are_rounded_half_up_to_one_decimal_as_the_tables_print_them() {
        assertThat(Percent.of(640, 3357)).isEqualTo(new BigDecimal("19.1"));
        assertThat(Percent.of(1, 8)).isEqualTo(new BigDecimal("12.5"));
        assertThat(Percent.of(1, 2000)).isEqualTo(new BigDecimal("0.1"));
        assertThat(Percent.of(0, 0)).isNull();
    }

    @Test
    void there_is_no_fourth_goal() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Goal.numbered(4))
                .extracting(RuleViolation::code)
                .isEqualTo("not-found");
    }

    private static long missing(Goal goal, int year) {
        return target(goal, year).gap(0, STRATEGY_POPULATION);
    }

    private static Goal.Target target(Goal goal, int year) {
        return goal.targetOn(LocalDate.of(year, 6, 1)).orElseThrow();
    }
}
