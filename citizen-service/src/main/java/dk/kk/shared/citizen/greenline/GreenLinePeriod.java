package dk.kk.shared.citizen.greenline;

import dk.kk.shared.citizen.directory.Administration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of days on the green line.
 *
 * @param endedBy null while it goes on
 */
record GreenLinePeriod(
        GreenLineReason reason,
        Administration setBy,
        @Nullable Administration endedBy) {
    static GreenLinePeriod setBy(Administration side, GreenLineReason reason) {
        return new GreenLinePeriod(reason, side, null);
    }

    GreenLinePeriod endedBy(Administration side) {
        return new GreenLinePeriod(reason, setBy, side);
    }
}
