package dk.kk.shared.citizen.matchgroup;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen's match groups as other services may know them. Add fields; never rename or remove one. */
record MatchGroupState(UUID citizenId, List<MatchGroupRow> rows) {

    record MatchGroupRow(
            String model,
            String code,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}

    static MatchGroupState of(CitizenMatchGroup stream) {
        var rows = stream.timeline().rows().stream()
                .map(row -> new MatchGroupRow(
                        row.value().model(),
                        row.value().code(),
                        row.validFrom(),
                        row.validTo(),
                        row.recordedAt(),
                        row.supersededAt()))
                .sorted(comparing(MatchGroupRow::validFrom).thenComparing(MatchGroupRow::recordedAt))
                .toList();
        return new MatchGroupState(stream.citizenId(), rows);
    }
}
