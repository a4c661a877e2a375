package dk.kk.shared.notification.known;

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

    /** On which sharing and the responsible team are taken; null where none was heard. */
    public @Nullable LocalDate decisive() {
        return effectiveFrom == null ? consideredOn : effectiveFrom;
    }
}
