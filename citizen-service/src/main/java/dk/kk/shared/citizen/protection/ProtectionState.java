package dk.kk.shared.citizen.protection;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen's protected days as other services may know them, and nothing else. Add fields; never rename or remove one. */
record ProtectionState(UUID citizenId, List<ProtectedDays> rows) {

    record ProtectedDays(
            LocalDate validFrom,
            LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}

    static ProtectionState of(CitizenProtection stream) {
        var rows = stream.timeline().rows().stream()
                .map(row -> new ProtectedDays(
                        row.validFrom(), CitizenProtection.validTo(row), row.recordedAt(), row.supersededAt()))
                .sorted(comparing(ProtectedDays::validFrom).thenComparing(ProtectedDays::recordedAt))
                .toList();
        return new ProtectionState(stream.citizenId(), rows);
    }
}
