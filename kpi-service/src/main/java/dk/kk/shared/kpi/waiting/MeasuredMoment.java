package dk.kk.shared.kpi.waiting;

import dk.kk.shared.platform.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The moment of which a measure is asked: now, or the evening of a day that is over.
 *
 * @param now business time: what has not come by then is waited for until then
 * @param knownAt as known at the end of that day; null: now
 */
public record MeasuredMoment(Instant now, @Nullable LocalDate knownAt) {

    /** What the parameter is. */
    public static final String KNOWN_AT = "As it was known at the end of that day, today at the latest; now without it";

    /** Of a day that is over its last moment, as PostgreSQL keeps them; of today it is now. */
    public static MeasuredMoment of(@Nullable LocalDate knownAt, BusinessClock clock) {
        var now = clock.instant();
        return new MeasuredMoment(
                knownAt == null || !knownAt.isBefore(BusinessClock.dayOf(now)) ? now : lastOf(knownAt), knownAt);
    }

    private static Instant lastOf(LocalDate day) {
        return day.plusDays(1)
                .atStartOfDay(BusinessClock.COPENHAGEN)
                .toInstant()
                .minus(1, ChronoUnit.MICROS);
    }

    /** Whether what came then is known. @param came null: nobody kept when, and it counts as always known */
    public boolean knows(@Nullable Instant came) {
        return came == null || reaches(BusinessClock.dayOf(came));
    }

    /** Null of what is not known then, and of nothing. */
    public @Nullable Instant known(@Nullable Instant came) {
        return knows(came) ? came : null;
    }

    /** Whether that day had come. */
    public boolean reaches(LocalDate day) {
        return knownAt == null || !day.isAfter(knownAt);
    }
}
