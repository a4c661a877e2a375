package dk.kk.shared.citizen.greenline;

import static java.util.Comparator.comparing;

import dk.kk.shared.citizen.directory.Administration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen's days on the green line as other services may know them, never why. Add fields; never rename or remove one. */
record GreenLineState(UUID citizenId, List<GreenLineRow> rows) {

    /** @param setBy null: by the rule */
    record GreenLineRow(
            GreenLineOrigin origin,
            @Nullable Administration setBy,
            @Nullable Administration endedBy,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}

    static GreenLineState of(CitizenGreenLine stream) {
        var rows = stream.timeline().rows().stream()
                .map(row -> new GreenLineRow(
                        row.value().origin(),
                        row.value().setBy(),
                        row.value().endedBy(),
                        row.validFrom(),
                        row.validTo(),
                        row.recordedAt(),
                        row.supersededAt()))
                .sorted(comparing(GreenLineRow::validFrom).thenComparing(GreenLineRow::recordedAt))
                .toList();
        return new GreenLineState(stream.citizenId(), rows);
    }
}
