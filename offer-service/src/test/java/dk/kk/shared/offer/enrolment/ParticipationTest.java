package dk.kk.shared.offer.enrolment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.offer.counting.Counting;
import dk.kk.shared.offer.counting.CountingPeriod;
import dk.kk.shared.offer.counting.Counts;
import dk.kk.shared.offer.counting.CountsAs;
import dk.kk.shared.platform.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParticipationTest {
    private static final int ROUNDS = 20_000;
    private static final LocalDate NOVEMBER = LocalDate.of(2007, 11, 30);

    /** Around a leap day, ends of months of every length, the turn of a year and both changes of the clock. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2008, 2, 29),
            LocalDate.of(2008, 8, 31),
            LocalDate.of(2007, 8, 31),
            LocalDate.of(2007, 12, 31),
            LocalDate.of(2007, 3, 25),
            LocalDate.of(2007, 10, 28),
            LocalDate.of(2008, 3, 30),
            LocalDate.of(2008, 9, 30));

    @Test
    void a_course_that_ended_on_the_day_six_months_before_counts_and_one_that_ended_the_day_before_does_not() {
        assertThat(recent(standing("2007-01-01", "2007-05-30"), NOVEMBER)).isTrue();
        assertThat(recent(standing("2007-01-01", "2007-05-29"), NOVEMBER)).isFalse();
        assertThat(recent(standing("2007-11-30", null), NOVEMBER)).isTrue();
        assertThat(recent(standing("2007-12-01", null), NOVEMBER)).isFalse();
    }

    @Test
    void where_the_earlier_month_is_shorter_its_last_day_opens_the_window() {
        var leapDay = standing("2007-09-01", "2008-02-29");
        assertThat(recent(leapDay, LocalDate.of(2008, 8, 29))).isTrue();
        assertThat(recent(leapDay, LocalDate.of(2008, 8, 31))).isTrue();
        assertThat(recent(leapDay, LocalDate.of(2008, 9, 1))).isFalse();
        assertThat(recent(standing("2006-09-01", "2007-02-28"), LocalDate.of(2007, 8, 31)))
                .isTrue();
    }

    @Test
    void the_day_is_copenhagens_on_both_sides_of_a_change_of_the_clock() {
        var day = standing("2007-03-25", "2007-03-25");
        assertThat(active(day, today("2007-03-24T22:59:59Z"))).isFalse();
        assertThat(active(day, today("2007-03-24T23:00:00Z"))).isTrue();
        assertThat(active(day, today("2007-03-25T21:59:59Z")))
                .as("a day of 23 hours")
                .isTrue();
        assertThat(active(day, today("2007-03-25T22:00:00Z"))).isFalse();
        var longDay = standing("2007-10-28", "2007-10-28");
        assertThat(active(longDay, today("2007-10-27T21:59:59Z"))).isFalse();
        assertThat(active(longDay, today("2007-10-28T22:59:59Z")))
                .as("a day of 25 hours")
                .isTrue();
        assertThat(active(longDay, today("2007-10-28T23:00:00Z"))).isFalse();
    }

    @Test
    void each_day_of_the_window_counts_as_if_looked_at_one_by_one() {
        var random = new Random(3_357);
        var recent = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var asOf = near(DAYS.get(random.nextInt(DAYS.size())), random, 3);
            var months = random.nextInt(14);
            var standing = anyStanding(random, asOf, opens(asOf, months));
            var counts = new Referral(
                    UUID.randomUUID(),
                    asOf,
                    CountsAs.values()[random.nextInt(CountsAs.values().length)],
                    random.nextInt(4) > 0);

            var expected = counts.countsForGoal3()
                    && standing.operaRegisteredOn() != null
                    && opens(asOf, months).datesUntil(asOf.plusDays(1)).anyMatch(day -> attends(standing, day));
            assertThat(Participation.isRecentOffer(counts, standing, asOf, months))
                    .as("%s, %d months before %s", standing, months, asOf)
                    .isEqualTo(expected);
            assertThat(Participation.isActivation(counts, standing, asOf))
                    .as("%s on %s", standing, asOf)
                    .isEqualTo(counts.countsAs() != CountsAs.NONE && attends(standing, asOf));
            recent += expected ? 1 : 0;
        }
        assertThat(recent).as("recent offers among the examples").isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    @Test
    void each_day_counts_as_the_catalogue_says_of_it() {
        var random = new Random(1_679);
        var referral = referral();
        var recent = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var asOf = near(DAYS.get(random.nextInt(DAYS.size())), random, 3);
            var months = random.nextInt(3);
            var opens = opens(asOf, months);
            var counting = anyCounting(random, asOf, opens);
            var standing = anyStanding(random, asOf, opens).recorded(counting, Instant.EPOCH);

            var expected = standing.operaRegisteredOn() != null
                    && opens.datesUntil(asOf.plusDays(1))
                            .anyMatch(day -> attends(standing, day)
                                    && painted(counting, day).countsForGoal3());
            assertThat(Participation.isRecentOffer(referral, standing, asOf, months))
                    .as("%s, %d months before %s", standing, months, asOf)
                    .isEqualTo(expected);
            assertThat(Participation.isActivation(referral, standing, asOf))
                    .as("%s on %s", standing, asOf)
                    .isEqualTo(
                            attends(standing, asOf) && painted(counting, asOf).countsAs() != CountsAs.NONE);
            recent += expected ? 1 : 0;
        }
        assertThat(recent).as("recent offers among the examples").isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    /** Of the last period that has begun; before all, of the first. */
    private static Counts painted(Counting counting, LocalDate day) {
        var painted = counting.periods().getFirst();
        for (var period : counting.periods()) {
            painted = period.from().isAfter(day) ? painted : period;
        }
        return new Counts(painted.countsAs(), painted.countsForGoal3());
    }

    private static Counting anyCounting(Random random, LocalDate asOf, LocalDate opens) {
        var starts = new TreeSet<LocalDate>();
        for (var i = random.nextInt(4); i >= 0; i--) {
            starts.add(near(random.nextBoolean() ? asOf : opens, random, 4));
        }
        return new Counting(starts.stream()
                .map(from -> new CountingPeriod(
                        from,
                        starts.higher(from),
                        random.nextBoolean() ? CountsAs.NONE : CountsAs.ACTIVATION,
                        random.nextBoolean()))
                .toList());
    }

    /** By the calendar: the same day of the month, or the last one where there is none. */
    private static LocalDate opens(LocalDate day, int months) {
        var year = day.getYear();
        var month = day.getMonthValue();
        for (var i = 0; i < months; i++) {
            month = month == 1 ? 12 : month - 1;
            year = month == 12 ? year - 1 : year;
        }
        return LocalDate.of(
                year,
                month,
                Math.min(day.getDayOfMonth(), YearMonth.of(year, month).lengthOfMonth()));
    }

    private static boolean attends(Standing standing, LocalDate day) {
        var days = new ArrayList<LocalDate>();
        if (List.of(Phase.STARTED, Phase.PAUSED, Phase.COMPLETED, Phase.DROPPED_OUT)
                .contains(standing.phase())) {
            var start = requireNonNull(standing.actualStart());
            var end = standing.actualEnd() == null ? day : standing.actualEnd();
            for (var each = start; !each.isAfter(end); each = each.plusDays(1)) {
                days.add(each);
            }
        }
        return days.contains(day);
    }

    private static Standing anyStanding(Random random, LocalDate asOf, LocalDate opens) {
        var phase = Phase.values()[random.nextInt(Phase.values().length)];
        var about = near(random.nextBoolean() ? asOf : opens, random, 3);
        var start = phase.hasStarted() ? about.minusDays(random.nextInt(5)) : null;
        var end = phase.hasEnded() ? about : null;
        return Standing.of(
                phase, asOf, start, end, random.nextInt(4) == 0 ? null : asOf, Instant.parse("2009-01-01T00:00:00Z"));
    }

    private static LocalDate near(LocalDate day, Random random, int most) {
        return day.plusDays(random.nextInt(2 * most + 1) - most);
    }

    private static boolean recent(Standing standing, LocalDate asOf) {
        return Participation.isRecentOffer(referral(), standing, asOf, 6);
    }

    private static boolean active(Standing standing, LocalDate day) {
        return Participation.isActivation(referral(), standing, day);
    }

    private static Referral referral() {
        return new Referral(UUID.randomUUID(), NOVEMBER, CountsAs.ACTIVATION, true);
    }

    private static Standing standing(String start, @Nullable String end) {
        return Standing.of(
                end == null ? Phase.STARTED : Phase.COMPLETED,
                LocalDate.parse(start),
                LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end),
                LocalDate.parse(start),
                Instant.parse("2009-01-01T00:00:00Z"));
    }

    private static LocalDate today(String instant) {
        return BusinessClock.at(Instant.parse(instant)).today();
    }
}
