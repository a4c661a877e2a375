package dk.kk.shared.offer.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EffortYearTest {

    @Test
    void the_present_year_goes_to_today_and_its_weeks_to_the_last_that_is_over() {
        var sunday = year(null, "2007-12-02");
        assertThat(sunday.first()).isEqualTo("2007-01-01");
        assertThat(sunday.last()).isEqualTo("2007-12-02");
        assertThat(sunday.firstMonday()).isEqualTo("2007-01-01");
        assertThat(sunday.lastMonday()).isEqualTo("2007-11-19");

        assertThat(year(null, "2007-12-03").lastMonday()).isEqualTo("2007-11-26");
    }

    @Test
    void a_past_year_is_whole_and_its_weeks_are_those_whose_thursday_it_has() {
        var whole = year(2004, "2007-11-30");
        assertThat(whole.last()).isEqualTo("2004-12-31");
        assertThat(whole.firstMonday()).isEqualTo("2003-12-29");
        assertThat(whole.lastMonday()).isEqualTo("2004-12-27"); // the 53rd
    }

    @Test
    void a_year_may_begin_before_any_of_its_weeks_is_over() {
        var newYear = year(null, "2008-01-02");
        assertThat(newYear.lastMonday()).isBefore(newYear.firstMonday());
    }

    @Test
    void a_year_that_lies_ahead_has_no_figures() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> year(2008, "2007-11-30"))
                .extracting(RuleViolation::code)
                .isEqualTo("year-ahead");
    }

    private static EffortYear year(@Nullable Integer asked, String today) {
        return EffortYear.of(asked, LocalDate.parse(today));
    }
}
