package dk.kk.shared.platform.timeline;

import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value that held on the days {@code [validFrom, validTo)} and was believed during {@code [recordedAt, supersededAt)};
 * without an end it still holds, still is believed (is current).
 */
public record Row<V>(
        V value,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant recordedAt,
        @Nullable Instant supersededAt) {

    public boolean isCurrent() {
        return supersededAt == null;
    }

    public boolean heldOn(LocalDate day) {
        return days().contains(day);
    }

    public boolean knownAt(Instant instant) {
        return !instant.isBefore(recordedAt) && (supersededAt == null || instant.isBefore(supersededAt));
    }

    public Period days() {
        return new Period(validFrom, validTo);
    }

    DatedValue<V> dated() {
        return new DatedValue<>(value, days());
    }

    Instant lastTouched() {
        return supersededAt == null ? recordedAt : supersededAt;
    }

    Row<V> supersededAt(@Nullable Instant at) {
        return new Row<>(value, validFrom, validTo, recordedAt, at);
    }
}
