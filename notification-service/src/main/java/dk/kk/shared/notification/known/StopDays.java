package dk.kk.shared.notification.known;

import dk.kk.shared.platform.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a stop came about and takes effect.
 *
 * @param consideredOn when BIF's service got it; null of a stop that was heard before this was kept
 * @param eventOn when that happened or was left undone which it rests on
 * @param answerBy the last day for SOF's answer; null until the hearing is opened
 * @param effectiveFrom null until it is decided
 * @param effectiveUntil the last day of a temporary stop
 */
public record StopDays(
        @Nullable LocalDate consideredOn,
        @Nullable LocalDate eventOn,
        @Nullable LocalDate answerBy,
        @Nullable Instant decidedAt,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil) {

    /** When BIF's service had what SOF is told of: the decision where there is one, else the day on which it got the stop. */
    public @Nullable Instant recorded() {
        if (consideredOn == null) {
            return decidedAt;
        }
        if (decidedAt != null && !BusinessClock.dayOf(decidedAt).isBefore(consideredOn)) {
            return decidedAt;
        }
        return consideredOn.plusDays(1).atStartOfDay(BusinessClock.COPENHAGEN).toInstant(); // the hour is not told
    }

    /** On which sharing and the responsible team are taken; null where none was heard. */
    public @Nullable LocalDate decisive() {
        return effectiveFrom == null ? consideredOn : effectiveFrom;
    }
}
