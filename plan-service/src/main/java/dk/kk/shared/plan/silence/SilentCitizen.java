package dk.kk.shared.plan.silence;

import dk.kk.shared.platform.sql.SqlRow;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A shared citizen of whom nobody has heard for weeks.
 *
 * @param silentSince the last sign of life, or the first day as a shared citizen where that came later
 * @param lastKind what the last sign of life was; null where none is known
 * @param lastOn null with it
 */
@Schema(name = "SilentCitizen")
public record SilentCitizen(
        UUID citizenId,
        LocalDate silentSince,
        LocalDate sharedSince,
        @Nullable SignKind lastKind,
        @Nullable LocalDate lastOn) {
    static SilentCitizen of(SqlRow row) {
        return new SilentCitizen(
                row.uuid("citizen_id"),
                row.day("since"),
                row.day("shared_since"),
                row.codeOrNull("kind", SignKind.class),
                row.dayOrNull("on_day"));
    }

    String cursor() {
        return new SilentKey(silentSince, citizenId).cursor();
    }
}
