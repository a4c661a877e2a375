package dk.kk.shared.notification.known;

import dk.kk.shared.platform.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a stop came about and takes effect.
 *
 * @param consideredOn when BIF considered it, or another system decided it; null of a stop that was heard before this was kept
 * @param eventOn when that happened or was left undone which it rests on
 * @param answerBy the last day for SOF's answer; null until the hearing is opened
 * @param effectiveFrom null until it is decided
 * @param effectiveUntil the last day of a temporary stop
 * @param registeredAt when BIF's service got the stop, business time; null of one that was heard before this was told
 */
public record StopDays(
        @Nullable LocalDate consideredOn,
        @Nullable LocalDate eventOn,
        @Nullable LocalDate answerBy,
        @Nullable Instant decidedAt,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable Instant registeredAt) {

    /** When BIF's service had what SOF is told of: the decision where it was taken there, else the stop itself. */
    public @Nullable Instant recorded() {
        if (registeredAt != null) {
            return decidedAt != null && decidedAt.isAfter(registeredAt) ? decidedAt : registeredAt;
        }
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
