package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.openinghours.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long something took.
 *
 * @param until null: it has not come
 * @param over it is not waited for any more
 */
record Wait(Instant from, @Nullable Instant until, boolean over) {

    private static final long HOUR = 3_600;
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    static Wait of(Instant from, @Nullable Instant until, boolean over) {
        return new Wait(from, until, over && until == null);
    }

    /** In whole seconds; none where it came before. */
    long seconds(Instant end) {
        return Math.max(0, Duration.between(from, end).toSeconds());
    }

    Lasted lasted(WorkingDays workingDays) {
        var end = until;
        if (end == null) {
            return over ? Lasted.OVER : Lasted.OPEN;
        }
        if (!end.isAfter(from)) {
            return Lasted.AT_ONCE;
        }
        if (!Duration.between(from, end).minusSeconds(HOUR).isPositive()) {
            return Lasted.WITHIN_HOUR;
        }
        var first = BusinessClock.dayOf(from);
        var last = BusinessClock.dayOf(end);
        if (last.equals(first)) {
            return Lasted.SAME_DAY;
        }
        if (!last.isAfter(workingDays.next(first))) {
            return Lasted.NEXT_WORKING_DAY;
        }
        return !last.isAfter(first.plusDays(WEEK))
                ? Lasted.WITHIN_WEEK
                : !last.isAfter(first.plusDays(MONTH)) ? Lasted.WITHIN_MONTH : Lasted.LATER;
    }

    /** Whether the next working day is over: until then nobody is late. */
    boolean isDue(WorkingDays workingDays, Instant now) {
        return BusinessClock.dayOf(now).isAfter(workingDays.next(BusinessClock.dayOf(from)));
    }
}
