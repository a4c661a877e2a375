package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.sql.SqlRow;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a number finds.
 *
 * @param id of the number
 * @param replacedOn the first day on which another number held
 */
public record FoundNumber(
        long id, UUID citizenId, boolean former, @Nullable LocalDate replacedOn) {

    static FoundNumber read(SqlRow row) {
        return new FoundNumber(
                row.number("id"), row.uuid("citizen_id"), row.flag("former"), row.dayOrNull("replaced_on"));
    }
}
