package dk.kk.shared.platform.stream;

import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A stream's version and when it was recorded, business time: never before the last, whatever the clock says. */
@Embeddable
public record Revision(long version, Instant recordedAt) {
    public static Revision first(BusinessClock clock) {
        return new Revision(1, clock.instant());
    }

    public Revision next(BusinessClock clock) {
        return new Revision(version + 1, notBefore(recordedAt, clock));
    }

    /** Now, or the last recorded time when the clock has been put back behind it. */
    public static Instant notBefore(Instant last, BusinessClock clock) {
        var now = clock.instant();
        return now.isBefore(last) ? last : now;
    }
}
