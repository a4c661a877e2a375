package dk.kk.shared.platform.openinghours;

import static dk.kk.shared.platform.clock.BusinessClock.COPENHAGEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.kk.shared.platform.clock.BusinessClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final OpeningHours CITY = SampleHours.CITY.hours();
    private static final WorkingDays WORKING_DAYS =
            new WorkingDays(Set.of(MonthDay.of(6, 5), MonthDay.of(12, 24), MonthDay.of(12, 31)));

    @Test
    void four_open_hours_that_begin_on_a_friday_end_on_monday() {
        assertThat(CITY.afterOpenTime(at("2007-11-30T12:30"), Duration.ofHours(4)))
                .isEqualTo(at("2007-12-03T10:30"));
    }

    @Test
    void open_time_that_just_fits_ends_when_the_unit_closes() {
        assertThat(CITY.afterOpenTime(at("2007-11-30T10:00"), Duration.ofHours(4)))
                .isEqualTo(at("2007-11-30T14:00"));
    }

    @Test
    void one_working_day_ends_when_the_unit_closes_on_the_next_open_day() {
        assertThat(CITY.closingAfterDays(at("2007-11-30T12:00"), 1)).isEqualTo(at("2007-12-03T15:00"));
        assertThat(CITY.closingAfterDays(at("2007-12-01T09:00"), 1))
                .as("told on a Saturday")
                .isEqualTo(at("2007-12-03T15:00"));
    }

    @Test
    void christmas_easter_and_general_prayer_day_are_passed_over() {
        assertThat(CITY.closingAfterDays(at("2007-12-21T12:00"), 1)).isEqualTo(at("2007-12-27T17:00"));
        assertThat(CITY.closingAfterDays(at("2008-03-19T12:00"), 1)).isEqualTo(at("2008-03-25T15:00"));
        assertThat(WORKING_DAYS.include(LocalDate.of(2023, 5, 5)))
                .as("general prayer day")
                .isFalse();
        assertThat(WORKING_DAYS.include(LocalDate.of(2024, 4, 26)))
                .as("abolished")
                .isTrue();
    }

    @Test
    void the_last_closing_until_a_day_off_is_that_of_the_open_day_before() {
        assertThat(CITY.lastClosingUntil(LocalDate.of(2007, 12, 26))).isEqualTo(at("2007-12-21T14:00"));
        assertThat(CITY.lastClosingUntil(LocalDate.of(2007, 11, 29))).isEqualTo(at("2007-11-29T17:00"));
    }

    @Test
    void a_day_on_which_the_clock_is_set_has_its_hours_all_the_same() {
        var sunday = new OpeningHours(
                Map.of(DayOfWeek.MONDAY, List.of(new Span(LocalTime.of(1, 0), LocalTime.of(5, 0)))), WORKING_DAYS);

        assertThat(sunday.afterOpenTime(at("2007-10-27T12:00"), Duration.ofHours(4)))
                .isEqualTo(at("2007-10-29T05:00"));
    }

    @Test
    void who_never_opens_has_no_hours() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OpeningHours(Map.of(), WORKING_DAYS));
        assertThatIllegalArgumentException().isThrownBy(() -> Span.read("15:00-08:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> Span.read("8-15"));
    }

    /** Minute by minute, with random weeks of up to two spans a day. */
    @Test
    void open_time_is_counted_as_a_clock_on_the_wall_would_that_runs_only_while_the_unit_is_open() {
        var random = new Random(20_071_130);
        for (var round = 0; round < 200; round++) {
            var hours = new OpeningHours(week(random), WORKING_DAYS);
            var since = at("2007-12-20T00:00").plus(random.nextInt(14 * 24 * 60), ChronoUnit.MINUTES);
            var time = Duration.ofMinutes(1 + random.nextInt(600));

            assertThat(hours.afterOpenTime(since, time))
                    .as("%s from %s, %s", hours, since, time)
                    .isEqualTo(slowly(hours, since, time));
        }
    }

    @Test
    void a_unit_is_open_from_the_minute_it_opens_until_the_minute_it_closes() {
        assertThat(CITY.isOpenAt(at("2007-11-29T07:59"))).isFalse();
        assertThat(CITY.isOpenAt(at("2007-11-29T08:00"))).isTrue();
        assertThat(CITY.isOpenAt(at("2007-11-29T16:59"))).isTrue();
        assertThat(CITY.isOpenAt(at("2007-11-29T17:00"))).isFalse();
        assertThat(CITY.isOpenAt(at("2007-12-24T10:00"))).as("Christmas Eve").isFalse();
    }

    @Test
    void the_next_opening_passes_over_holidays_and_closed_days() {
        var closed = LocalDate.of(2007, 12, 27);

        assertThat(CITY.opensAfter(at("2007-12-21T14:00"), _ -> false)).contains(at("2007-12-27T08:00"));
        assertThat(CITY.opensAfter(at("2007-12-21T14:00"), closed::equals)).contains(at("2007-12-28T08:00"));
        assertThat(CITY.opensAfter(at("2007-12-21T14:00"), _ -> true)).isEmpty();
    }

    @Test
    void open_and_next_opening_agree_with_a_look_at_every_minute() {
        var random = new Random(20_071_224);
        for (var round = 0; round < 100; round++) {
            var hours = new OpeningHours(week(random), WORKING_DAYS);
            var now = at("2007-12-20T00:00").plus(random.nextInt(14 * 24 * 60), ChronoUnit.MINUTES);
            var next = now.plus(1, ChronoUnit.MINUTES);
            while (!isOpen(hours, next) || isOpen(hours, next.minus(1, ChronoUnit.MINUTES))) {
                next = next.plus(1, ChronoUnit.MINUTES);
            }

            assertThat(hours.isOpenAt(now)).as("%s at %s", hours, now).isEqualTo(isOpen(hours, now));
            if (!isOpen(hours, now)) {
                assertThat(hours.opensAfter(now, _ -> false))
                        .as("%s after %s", hours, now)
                        .contains(next);
            }
        }
    }

    private static Instant slowly(OpeningHours hours, Instant since, Duration time) {
        var now = since;
        for (var left = time.toMinutes(); left > 0; now = now.plus(1, ChronoUnit.MINUTES)) {
            left -= isOpen(hours, now) ? 1 : 0;
        }
        return now;
    }

    private static boolean isOpen(OpeningHours hours, Instant now) {
        var day = BusinessClock.dayOf(now);
        var time = now.atZone(COPENHAGEN).toLocalTime();
        return WORKING_DAYS.include(day)
                && hours.week().getOrDefault(day.getDayOfWeek(), List.of()).stream()
                        .anyMatch(span -> !time.isBefore(span.opens()) && time.isBefore(span.closes()));
    }

    private static Map<DayOfWeek, List<Span>> week(Random random) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var morning = LocalTime.of(7 + random.nextInt(3), random.nextInt(60));
            var noon = morning.plusMinutes(30 + random.nextInt(120));
            var afternoon = noon.plusMinutes(random.nextInt(2) * 45L);
            week.put(
                    day,
                    random.nextInt(4) == 0
                            ? List.of()
                            : List.of(
                                    new Span(morning, noon),
                                    new Span(afternoon, afternoon.plusMinutes(1 + random.nextInt(200)))));
        }
        week.put(DayOfWeek.FRIDAY, List.of(new Span(LocalTime.of(8, 0), LocalTime.of(14, 0))));
        return week;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(COPENHAGEN).toInstant();
    }
}
