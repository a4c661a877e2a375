package dk.kk.shared.offer.effort;

import dk.kk.shared.platform.disclosure.SmallNumbers;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A year's numbers as those see them who see no small ones: at a month's end, and the same all through the month in which they ask.
 * The effort is counted as believed now: what is registered late can still move a number by five within that month.
 */
record ProtectedEffort(SmallNumbers small, EffortYear year, YearMonth asked) {

    CountedPart part(CountedPart counted) {
        var reached = changed(counted, "reached by " + year.last(), counted.reached());
        var measured = changed(counted, "measured", counted.weeksMeasured());
        var excused = changed(counted, "excused", counted.weeksExcused());
        var unrecorded =
                changed(counted, "unrecorded", counted.weeks() - counted.weeksMeasured() - counted.weeksExcused());
        return new CountedPart(
                counted.part(),
                reached,
                Math.min(reached, changed(counted, "made", counted.planMade())),
                Math.min(reached, changed(counted, "updated", counted.planUpdated())),
                Math.min(reached, changed(counted, "followed up", counted.planFollowedUp())),
                measured + excused + unrecorded,
                measured,
                excused,
                wholeHours(counted) * 60 * measured,
                changed(counted, "citizens measured", counted.citizensMeasured()));
    }

    /** Reached from the year's first day to the end of each month. */
    List<Long> months(List<Long> reached) {
        var together = CountedPart.none(CountedPart.TOGETHER);
        return IntStream.range(0, reached.size())
                .mapToObj(month -> changed(
                        together,
                        "reached by " + YearMonth.of(year.year(), month + 1).atEndOfMonth(),
                        reached.get(month)))
                .toList();
    }

    private static long wholeHours(CountedPart counted) {
        return counted.weeksMeasured() == 0 ? 0 : Math.round(counted.minutes() / 60.0 / counted.weeksMeasured());
    }

    private long changed(CountedPart of, String number, long count) {
        return small.changed(count, "effort %d %s %s".formatted(year.year(), of.part(), number), asked.toString());
    }
}
