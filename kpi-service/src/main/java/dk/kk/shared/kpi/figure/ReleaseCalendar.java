package dk.kk.shared.kpi.figure;

import dk.kk.shared.kpi.movement.FigureDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * On which days those see figures who see no small numbers: at ends of months, each as known at one day's end and never otherwise.
 *
 * @param firstDay that has figures
 * @param firstKnown before that day nothing at all was known
 */
record ReleaseCalendar(LocalDate firstDay, LocalDate firstKnown, LocalDate today) {

    /** The latest of that day or before. */
    Optional<FigureDay> latestUpTo(LocalDate day) {
        var month = YearMonth.from(day.plusDays(1)).minusMonths(1); // the last that is over by then
        for (var end = month; !end.atEndOfMonth().isBefore(firstDay); end = end.minusMonths(1)) {
            if (isOut(end)) {
                return Optional.of(new FigureDay(end.atEndOfMonth(), knownAt(end)));
            }
        }
        return Optional.empty();
    }

    /** What is registered late has a month to come in. The month that the sources counted waits for nothing. */
    private LocalDate knownAt(YearMonth month) {
        var late = isPrinted(month) ? month : month.plusMonths(1);
        var first = YearMonth.from(firstKnown);
        return (late.isBefore(first) ? first : late).atEndOfMonth();
    }

    /** What can still become known is not released. Of the day that the sources counted, what they print is. */
    private boolean isOut(YearMonth month) {
        return isPrinted(month)
                ? !month.atEndOfMonth().isAfter(today)
                : knownAt(month).isBefore(today);
    }

    private boolean isPrinted(YearMonth month) {
        return month.atEndOfMonth().equals(PublishedFigures.DAY) && !firstKnown.isAfter(PublishedFigures.DAY);
    }
}
