package dk.kk.shared.citizen.stay;

import dk.kk.shared.platform.imports.StagedRow;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stay as a file has it, but for the place of a crisis centre, which is not taken.
 *
 * @param leftOn the first day on which the citizen is not there any more; null: still there
 */
record DeliveredStay(
        UUID citizenId,
        String number,
        StayKind kind,
        @Nullable String place,
        LocalDate arrivedOn,
        @Nullable LocalDate leftOn) {
    static DeliveredStay of(StagedRow row) {
        var kind = row.code("kind", StayKind.class);
        return new DeliveredStay(
                row.citizen(),
                row.text("stay_number"),
                kind,
                kind == StayKind.SHELTER ? row.text("place") : null,
                row.date("arrived_on"),
                row.dateOrNull("left_on"));
    }
}
