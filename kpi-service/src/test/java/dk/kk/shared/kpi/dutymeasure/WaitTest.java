package dk.kk.shared.kpi.dutymeasure;

import static dk.kk.shared.kpi.dutymeasure.Lasted.AT_ONCE;
import static dk.kk.shared.kpi.dutymeasure.Lasted.LATER;
import static dk.kk.shared.kpi.dutymeasure.Lasted.NEXT_WORKING_DAY;
import static dk.kk.shared.kpi.dutymeasure.Lasted.OPEN;
import static dk.kk.shared.kpi.dutymeasure.Lasted.OVER;
import static dk.kk.shared.kpi.dutymeasure.Lasted.SAME_DAY;
import static dk.kk.shared.kpi.dutymeasure.Lasted.WITHIN_HOUR;
import static dk.kk.shared.kpi.dutymeasure.Lasted.WITHIN_MONTH;
import static dk.kk.shared.kpi.dutymeasure.Lasted.WITHIN_WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.openinghours.WorkingDays;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitTest {

    private static final WorkingDays WORKING_DAYS =
            new WorkingDays(Set.of(MonthDay.of(6, 5), MonthDay.of(12, 24), MonthDay.of(12, 31)));

    /** A Wednesday at nine. */
    private static final String BEGINS = "2009-10-14T09:00:00";

    @Test
    void a_wait_is_as_long_as_the_first_limit_that_it_keeps() {
        assertThat(lasted("2009-10-13T12:00:00")).as("before").isEqualTo(AT_ONCE);
        assertThat(lasted("2009-10-14T09:00:00")).as("in the same instant").isEqualTo(AT_ONCE);
        assertThat(lasted("2009-10-14T09:00:01")).isEqualTo(WITHIN_HOUR);
        assertThat(lasted("2009-10-14T10:00:00")).isEqualTo(WITHIN_HOUR);
        assertThat(lasted("2009-10-14T10:00:01")).isEqualTo(SAME_DAY);
        assertThat(lasted("2009-10-14T23:59:59")).isEqualTo(SAME_DAY);
        assertThat(lasted("2009-10-15T00:00:00")).isEqualTo(NEXT_WORKING_DAY);
        assertThat(lasted("2009-10-15T23:59:59")).isEqualTo(NEXT_WORKING_DAY);
        assertThat(lasted("2009-10-16T00:00:00")).isEqualTo(WITHIN_WEEK);
        assertThat(lasted("2009-10-21T23:59:59")).isEqualTo(WITHIN_WEEK);
        assertThat(lasted("2009-10-22T00:00:00")).isEqualTo(WITHIN_MONTH);
        assertThat(lasted("2009-11-13T23:59:59")).isEqualTo(WITHIN_MONTH);
        assertThat(lasted("2009-11-14T00:00:00")).isEqualTo(LATER);
    }

    @Test
    void what_is_not_there_is_open_or_over_and_what_came_is_neither() {
        var begins = instant(BEGINS);
        assertThat(Wait.of(begins, null, false).lasted(WORKING_DAYS)).isEqualTo(OPEN);
        assertThat(Wait.of(begins, null, true).lasted(WORKING_DAYS)).isEqualTo(OVER);
        assertThat(Wait.of(begins, begins, true).lasted(WORKING_DAYS)).isEqualTo(AT_ONCE);
    }

    @Test
    void the_next_working_day_lies_behind_weekends_holidays_and_the_days_the_city_is_closed() {
        assertThat(lasted("2009-10-16T15:00:00", "2009-10-19T23:59:59"))
                .as("a Friday's is Monday")
                .isEqualTo(NEXT_WORKING_DAY);
        assertThat(lasted("2009-04-08T15:00:00", "2009-04-14T09:00:00"))
                .as("over Easter")
                .isEqualTo(NEXT_WORKING_DAY);
        assertThat(lasted("2009-12-23T15:00:00", "2009-12-28T09:00:00"))
                .as("over Christmas, its eve too")
                .isEqualTo(NEXT_WORKING_DAY);
        assertThat(lasted("2009-12-23T15:00:00", "2009-12-29T00:00:00")).isEqualTo(WITHIN_WEEK);
    }

    @Test
    void nobody_is_late_before_the_next_working_day_is_over() {
        var friday = Wait.of(instant("2009-10-16T15:00:00"), null, false);
        assertThat(friday.isDue(WORKING_DAYS, instant("2009-10-19T23:59:59"))).isFalse();
        assertThat(friday.isDue(WORKING_DAYS, instant("2009-10-20T00:00:00"))).isTrue();
    }

    @Test
    void half_of_the_waits_take_no_longer_than_the_median_and_nine_tenths_no_longer_than_the_other() {
        var begins = instant(BEGINS);
        var waits = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 100).stream()
                .map(seconds -> Wait.of(begins, begins.plusSeconds(seconds), false))
                .toList();
        var figures = WaitFigures.of(waits, WORKING_DAYS, begins);
        assertThat(figures.medianSeconds()).isEqualTo(5);
        assertThat(figures.ninetyPercentSeconds()).isEqualTo(9);
        assertThat(figures.longestSeconds()).isEqualTo(100);
        assertThat(figures.longestOpenSeconds()).isNull();
        assertThat(WaitFigures.of(List.of(), WORKING_DAYS, begins).medianSeconds())
                .isNull();
    }

    private static Lasted lasted(String ends) {
        return lasted(BEGINS, ends);
    }

    private static Lasted lasted(String begins, String ends) {
        return Wait.of(instant(begins), instant(ends), false).lasted(WORKING_DAYS);
    }

    private static Instant instant(@Nullable String there) {
        return LocalDateTime.parse(there).atZone(BusinessClock.COPENHAGEN).toInstant();
    }
}
