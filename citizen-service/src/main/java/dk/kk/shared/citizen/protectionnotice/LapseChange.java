package dk.kk.shared.citizen.protectionnotice;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.sql.SqlRow;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a side is not told as it is.
 *
 * @param lapsesOn null: there is nothing to tell any more
 */
record LapseChange(LapseKey key, @Nullable LocalDate lapsesOn) {

    /** There is one notice of these. */
    record LapseKey(UUID citizenId, Administration side) {}

    static LapseChange read(SqlRow row) {
        var key = new LapseKey(row.uuid("citizen_id"), row.code("side", Administration.class));
        return new LapseChange(key, row.dayOrNull("lapses_on"));
    }
}
