package dk.kk.shared.citizen.greenline;

import dk.kk.shared.citizen.directory.Administration;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said that the rule does not put the citizen on the green line.
 *
 * @param endedBy null while it goes on
 */
record LiftPeriod(
        LiftReason reason, Administration setBy, @Nullable Administration endedBy) {
    static LiftPeriod setBy(Administration side, LiftReason reason) {
        return new LiftPeriod(reason, side, null);
    }

    LiftPeriod endedBy(Administration side) {
        return new LiftPeriod(reason, setBy, side);
    }
}
