package dk.kk.shared.citizen.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was believed of some days, and during which time.
 *
 * @param value in codes: model and match group; side, team and caseworker; reason of the green line, or BY_RULE; target group; none for shared days
 * @param validTo the first day on which it no longer holds; null: open
 * @param supersededAt null: believed now
 */
@Schema(name = "HistoryRow")
public record HistoryRow(
        HistoryOf stream,
        List<String> value,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant recordedAt,
        @Nullable Instant supersededAt) {}
