package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.openinghours.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long an alert may wait for somebody: until the first of those that are set is over.
 *
 * @param workingDays until the team closes on the last of so many days after today
 * @param openingHours of the team
 * @param lastDay until the team closes on that day, or on the last open one before it
 */
public record TimeAllowed(
        @Nullable Integer workingDays,
        @Nullable Integer openingHours,
        @Nullable LocalDate lastDay) {
    /** Nothing has to be done in time. */
    public static final TimeAllowed UNLIMITED = new TimeAllowed(null, null, null);

    public static TimeAllowed workingDays(int days) {
        return new TimeAllowed(days, null, null);
    }

    public static TimeAllowed until(LocalDate lastDay) {
        return new TimeAllowed(null, null, lastDay);
    }

    public TimeAllowed orOpeningHours(int hours) {
        return new TimeAllowed(workingDays, hours, lastDay);
    }

    /** Null where it is unlimited; that moment itself where the last day is over. */
    @Nullable
    Instant after(Instant since, OpeningHours hours) {
        return Stream.of(
                        workingDays == null ? null : hours.closingAfterDays(since, workingDays),
                        openingHours == null ? null : hours.afterOpenTime(since, Duration.ofHours(openingHours)),
                        lastDay == null ? null : latest(since, hours.lastClosingUntil(lastDay)))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** For who is asked next: as long again, a working day where only the last day was set. */
    TimeAllowed again() {
        return this.equals(UNLIMITED) || workingDays != null || openingHours != null
                ? new TimeAllowed(workingDays, openingHours, null)
                : workingDays(1);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
