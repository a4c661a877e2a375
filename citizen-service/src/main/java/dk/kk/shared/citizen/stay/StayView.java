package dk.kk.shared.citizen.stay;

import dk.kk.shared.citizen.stream.DayKey;
import dk.kk.shared.platform.sql.SqlRow;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's stay at a shelter or a crisis centre. The number that the source knows it by is not told: it may say where it is.
 *
 * @param place of a shelter, by its code; null of a crisis centre, whose place is not known here
 * @param leftOn the first day on which the citizen is not there any more; null: still there
 */
@Schema(name = "Stay")
public record StayView(
        UUID id,
        StayKind kind,
        @Nullable String place,
        LocalDate arrivedOn,
        @Nullable LocalDate leftOn) {

    static StayView read(SqlRow row) {
        return new StayView(
                row.uuid("id"),
                row.code("kind", StayKind.class),
                row.textOrNull("place"),
                row.day("arrived_on"),
                row.dayOrNull("left_on"));
    }

    public boolean lasts() {
        return leftOn == null;
    }

    DayKey key() {
        return new DayKey(arrivedOn, id);
    }
}
