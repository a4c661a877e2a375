package dk.kk.shared.population;

import static dk.kk.shared.population.GoalPopulation.STRATEGY;
import static dk.kk.shared.population.November.EXPECTED;
import static dk.kk.shared.population.November.POPULATION;
import static dk.kk.shared.population.Population.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each boundary is there and matters: moving its rows by a day changes a figure. */
class BoundariesTest {

    @Test
    void courses_that_ended_on_30_may_are_the_last_that_count_for_goal_3() {
        assertThat(goal3(moved(Layout.ENROLMENTS, "actual_end", "2007-05-30", -1)))
                .isLessThan(goal3(POPULATION));
        assertThat(goal3(moved(Layout.ENROLMENTS, "actual_end", "2007-05-29", 1)))
                .isGreaterThan(goal3(POPULATION));
        assertThat(goal3(moved(Layout.ENROLMENTS, "actual_end", "2007-05-31", -2)))
                .isLessThan(goal3(POPULATION));
    }

    @Test
    void courses_that_ended_on_the_day_still_count_in_the_rate_and_those_of_the_day_before_do_not() {
        assertThat(rate(moved(Layout.ENROLMENTS, "actual_end", "2007-11-30", -1)))
                .isLessThan(640);
        assertThat(rate(moved(Layout.ENROLMENTS, "actual_end", "2007-11-29", 1)))
                .isGreaterThan(640);
        assertThat(rate(moved(Layout.ENROLMENTS, "actual_start", "2007-11-30", 1)))
                .isLessThan(640);
    }

    @ParameterizedTest
    @CsvSource({"6, 2007-05-30", "9, 2007-02-28", "12, 2006-11-30"})
    void plans_updated_on_the_last_day_that_counts_straddle_each_age(int months, LocalDate lastThatCounts) {
        int before = goal1(POPULATION, months);
        assertThat(goal1(updatedOn(lastThatCounts, -1), months)).isLessThan(before);
        assertThat(goal1(updatedOn(lastThatCounts.minusDays(1), 1), months)).isGreaterThan(before);
        assertThat(goal1(updatedOn(lastThatCounts.plusDays(1), -2), months)).isLessThan(before);
    }

    @Test
    void a_plan_that_ended_on_the_day_is_no_longer_in_force() {
        assertThat(goal1(moved(Layout.SOCIAL_PLANS, "ended_on", "2007-11-30", 1), 12))
                .isGreaterThan(goal1(POPULATION, 12));
    }

    @Test
    void a_case_that_closed_on_the_day_is_no_longer_open_and_one_opened_that_day_is() {
        assertThat(shared(moved(Layout.SOF_CASES, "closed_on", "2007-11-30", 1)))
                .isGreaterThan(8884);
        assertThat(shared(moved(Layout.SOF_CASES, "opened_on", "2007-11-30", 1)))
                .isLessThan(8884);
        assertThat(shared(moved(Layout.BIF_CASES, "opened_on", "2007-11-30", 1)))
                .isLessThan(8884);
    }

    @Test
    void a_match_group_or_target_group_that_began_on_the_day_is_the_one_that_counts() {
        assertThat(moved(Layout.MATCH_GROUPS, "valid_from", "2007-11-30", 1)
                        .expected(DAY)
                        .table1())
                .isNotEqualTo(Published.TABLE_1);
        assertThat(moved(Layout.TARGET_GROUPS, "valid_to", "2007-11-30", 1)
                        .expected(DAY)
                        .table1())
                .isNotEqualTo(Published.TABLE_1);
    }

    @Test
    void what_is_not_registered_in_opera_counts_in_the_rate_but_not_for_goal_3() {
        var registered = POPULATION.with(
                Layout.ENROLMENTS,
                row -> row.isEmpty("opera_registered_on") ? row.with("opera_registered_on", "2007-11-29") : row);
        assertThat(goal3(registered)).isGreaterThan(goal3(POPULATION));
        assertThat(rate(registered)).isEqualTo(rate(POPULATION)).isEqualTo(640);
    }

    @Test
    void sofs_own_offers_would_raise_goal_3_if_the_catalogue_let_them() {
        var counted = POPULATION.with(Layout.OFFERS, row -> row.with("counts_for_goal3", "true"));
        assertThat(goal3(counted)).isGreaterThan(goal3(POPULATION));
    }

    @Test
    void a_week_earlier_the_figures_were_others() {
        assertThat(POPULATION.expected(DAY.minusDays(7)).goal3(STRATEGY)).isNotEqualTo(EXPECTED.goal3(STRATEGY));
    }

    private static Population moved(Layout layout, String column, String day, int days) {
        var to = LocalDate.parse(day).plusDays(days).toString();
        return POPULATION.with(layout, row -> row.get(column).equals(day) ? row.with(column, to) : row);
    }

    private static Population updatedOn(LocalDate day, int days) {
        var column = day.toString();
        return POPULATION.with(Layout.SOCIAL_PLANS, row -> {
            var last = row.isEmpty("followed_up_on") ? "made_on" : "followed_up_on";
            return row.get(last).equals(column)
                    ? row.with(last, day.plusDays(days).toString())
                    : row;
        });
    }

    private static int goal1(Population population, int months) {
        return population.expected(DAY).goal1(STRATEGY, months).numerator();
    }

    private static int goal3(Population population) {
        return population.expected(DAY).goal3(STRATEGY).numerator();
    }

    private static int rate(Population population) {
        return population.expected(DAY).goal2(STRATEGY).numerator();
    }

    private static int shared(Population population) {
        return population.expected(DAY).shared().numerator();
    }
}
