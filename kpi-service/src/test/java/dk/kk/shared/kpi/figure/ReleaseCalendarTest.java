package dk.kk.shared.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.movement.FigureDay;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseCalendarTest {

    @Test
    void a_month_is_released_as_known_a_month_later_once_that_is_over() {
        assertThat(on("2009-04-30").latestUpTo(day("2009-04-30"))).isEqualTo(release("2009-02-28", "2009-03-31"));
        assertThat(on("2009-05-01").latestUpTo(day("2009-05-01"))).isEqualTo(release("2009-03-31", "2009-04-30"));
    }

    @Test
    void the_latest_release_of_a_day_is_that_of_the_month_that_was_over_by_then() {
        var later = on("2010-01-01");
        assertThat(later.latestUpTo(day("2009-03-30"))).isEqualTo(release("2009-02-28", "2009-03-31"));
        assertThat(later.latestUpTo(day("2009-03-31"))).isEqualTo(release("2009-03-31", "2009-04-30"));
        assertThat(later.latestUpTo(day("2009-01-30"))).isEqualTo(release("2008-12-31", "2009-01-31"));
    }

    @Test
    void what_was_imported_is_released_as_known_with_the_first_month_of_knowing() {
        assertThat(on("2007-12-01").latestUpTo(day("2007-08-31"))).isEqualTo(release("2007-08-31", "2007-11-30"));
        assertThat(on("2007-11-30").latestUpTo(day("2007-08-31"))).isEmpty();
    }

    @Test
    void the_day_that_the_sources_counted_waits_for_nothing() {
        assertThat(on("2007-11-30").latestUpTo(day("2007-11-30"))).isEqualTo(release("2007-11-30", "2007-11-30"));
        assertThat(on("2007-11-29").latestUpTo(day("2007-11-30"))).isEmpty();
        var begunLater = new ReleaseCalendar(day("2007-01-01"), day("2026-03-05"), day("2026-04-01"));
        assertThat(begunLater.latestUpTo(day("2007-11-30"))).isEqualTo(release("2007-11-30", "2026-03-31"));
    }

    @Test
    void before_the_first_day_that_has_figures_there_is_none() {
        assertThat(on("2009-05-01").latestUpTo(day("2007-01-30"))).isEmpty();
    }

    private static ReleaseCalendar on(String today) {
        return new ReleaseCalendar(day("2007-01-01"), day("2007-11-30"), day(today));
    }

    private static Optional<FigureDay> release(String asOf, String knownAt) {
        return Optional.of(new FigureDay(day(asOf), day(knownAt)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
