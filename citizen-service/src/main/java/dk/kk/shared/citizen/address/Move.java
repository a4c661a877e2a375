package dk.kk.shared.citizen.address;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a citizen lives since a day.
 *
 * @param movedOn keeps two moves to equal addresses apart
 * @param careOf with whom, where the citizen has no name on the door
 * @param municipality its four-digit code: {@code 0101}
 */
record Move(
        LocalDate movedOn,
        String street,
        @Nullable String careOf,
        String postalCode,
        String town,
        String municipality) {

    /** An address stands in no message and no log. */
    @Override
    public String toString() {
        return "Move[movedOn=" + movedOn + "]";
    }
}
