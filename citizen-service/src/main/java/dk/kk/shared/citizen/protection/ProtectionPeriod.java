package dk.kk.shared.citizen.protection;

import dk.kk.shared.citizen.directory.Administration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the days of one grant. Why it was granted is not: nobody here needs the reason.
 *
 * @param lapsesOn what the grant said, though it may have been ended or renewed before
 * @param grantedBy the side that recorded it; null where a file did
 * @param endedBy null unless it was ended early
 */
record ProtectionPeriod(
        LocalDate lapsesOn,
        @Nullable Administration grantedBy,
        @Nullable Administration endedBy) {

    ProtectionPeriod endedBy(Administration side) {
        return new ProtectionPeriod(lapsesOn, grantedBy, side);
    }
}
