package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number that a citizen has or had, without its digits.
 *
 * @param validFrom null for the number a citizen was registered under: nobody said since when
 * @param recordedAt null where nobody kept it
 * @param replacedBecause null for the current one
 */
record HeldNumber(
        long id,
        NumberKind kind,
        @Nullable LocalDate validFrom,
        @Nullable Instant recordedAt,
        @Nullable Instant replacedAt,
        @Nullable NumberReason replacedBecause) {

    static HeldNumber read(SqlRow row) {
        return new HeldNumber(
                row.number("id"),
                row.code("kind", NumberKind.class),
                row.dayOrNull("valid_from"),
                row.instantOrNull("recorded_at"),
                row.instantOrNull("replaced_at"),
                row.codeOrNull("replaced_because", NumberReason.class));
    }

    boolean isCurrent() {
        return replacedBecause == null;
    }

    /** It was the citizen's, and finds them. */
    boolean finds() {
        return replacedBecause != NumberReason.WRONGLY_REGISTERED;
    }
}
