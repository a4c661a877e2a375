package dk.kk.shared.offer.attendance;

import static java.util.Comparator.comparing;

import dk.kk.shared.offer.enrolment.Week;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a citizen is about to drop out of a course (ours, as no source names a rule). Only weeks in which something was due count: lawful
 * absence never warns. The warning
 *
 * <ul>
 *   <li>begins with a week whose share is below the threshold, when of the last {@code weeks} weeks the later half together met a
 *       smaller share of what was due than the earlier half: a fall;
 *   <li>stays while each further week is below the threshold, falling or not: who no longer comes at all falls no deeper;
 *   <li>ends with the first week at or above it.
 * </ul>
 *
 * It follows from the weeks alone, in whatever order they were recorded or corrected.
 *
 * @param weeks an even number; fewer recorded ones are no trend
 * @param threshold percent of what was due
 */
record DropOutRule(int weeks, int threshold) {
    DropOutRule {
        if (weeks < 2 || weeks % 2 != 0 || threshold < 1 || threshold > 100) {
            throw new IllegalArgumentException("No trend of %d weeks below %d %%".formatted(weeks, threshold));
        }
    }

    /** The week with which the warning that still holds began; null: there is none. */
    @Nullable
    Week warnsSince(Collection<RecordedAttendance> recorded) {
        var due = recorded.stream()
                .filter(week -> week.due() > 0)
                .sorted(comparing(RecordedAttendance::week))
                .toList();
        Week since = null;
        for (var i = 0; i < due.size(); i++) {
            var week = due.get(i);
            if (!isLow(week)) {
                since = null;
            } else if (since == null && i + 1 >= weeks && falls(due.subList(i + 1 - weeks, i + 1))) {
                since = week.week();
            }
        }
        return since;
    }

    private boolean isLow(RecordedAttendance week) {
        return week.met() * 100L < (long) threshold * week.due();
    }

    private boolean falls(List<RecordedAttendance> last) {
        var earlier = last.subList(0, weeks / 2);
        var later = last.subList(weeks / 2, weeks);
        return met(later) * due(earlier) < met(earlier) * due(later);
    }

    private static long met(List<RecordedAttendance> some) {
        return some.stream().mapToLong(RecordedAttendance::met).sum();
    }

    private static long due(List<RecordedAttendance> some) {
        return some.stream().mapToLong(RecordedAttendance::due).sum();
    }
}
