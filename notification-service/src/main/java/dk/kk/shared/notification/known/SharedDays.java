package dk.kk.shared.notification.known;

import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a citizen has a case on both sides, as citizen-service believed them for a time.
 *
 * @param recordedAt null of what was heard before this was kept
 * @param supersededAt null: they are believed now
 */
public record SharedDays(
        Period days, @Nullable Instant recordedAt, @Nullable Instant supersededAt) {

    public static SharedDays since(LocalDate from) {
        return new SharedDays(Period.since(from), null, null);
    }

    public boolean isCurrent() {
        return supersededAt == null;
    }

    /** Whether somebody who asked at that moment was told that the citizen is shared on that day. */
    public static boolean wereKnown(List<SharedDays> all, LocalDate day, Instant at) {
        return all.stream().anyMatch(shared -> shared.days.contains(day) && shared.isBelieved(at));
    }

    private boolean isBelieved(Instant at) {
        return (recordedAt == null || !recordedAt.isAfter(at)) && (supersededAt == null || supersededAt.isAfter(at));
    }
}
