package dk.kk.shared.population;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded chance. Each subject, and each citizen within it, has a stream of its own: a new rule for one file, or one citizen more, leaves every other
 * draw as it was.
 */
final class Chance {

    private static final long SEED = 20_071_130L;

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Chance of(String subject) {
        return of(subject, 0);
    }

    static Chance of(String subject, int number) {
        return new Chance(SEED + subject.hashCode() * 1_000_003L + number * 7_919L);
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Any day from the first to the last, both included. */
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, Math.toIntExact(ChronoUnit.DAYS.between(first, last))));
    }

    /** A Monday to Friday; where the span has none, its last day. */
    LocalDate weekday(LocalDate first, LocalDate last) {
        var day = day(first, last);
        while (isWeekend(day) && day.isAfter(first)) {
            day = day.minusDays(1);
        }
        return isWeekend(day) ? last : day;
    }

    <T> List<T> shuffled(List<T> values) {
        var shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
