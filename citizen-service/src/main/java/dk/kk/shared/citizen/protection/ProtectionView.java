package dk.kk.shared.citizen.protection;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.platform.timeline.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param isProtected on the day asked about
 * @param until the first day after it without protection; null when it is not protected
 * @param rows all grants, as believed now or at {@code knownAt}
 */
@Schema(name = "Protection")
record ProtectionView(
        UUID citizenId,
        LocalDate asOf,
        @Nullable Instant knownAt,
        long version,
        @JsonProperty("protected") boolean isProtected,
        @Nullable LocalDate until,
        List<Grant> rows) {

    /**
     * @param lapsesOn what the grant said
     * @param grantedBy the side that recorded it; null where a file did
     * @param endedBy the side that ended it early
     * @param validTo the first day without: the day it lapses, or an earlier one on which it was ended or renewed
     */
    @Schema(name = "ProtectionGrant")
    record Grant(
            LocalDate lapsesOn,
            @Nullable Administration grantedBy,
            @Nullable Administration endedBy,
            LocalDate validFrom,
            LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        static Grant of(Row<ProtectionPeriod> row) {
            var period = row.value();
            return new Grant(
                    period.lapsesOn(),
                    period.grantedBy(),
                    period.endedBy(),
                    row.validFrom(),
                    CitizenProtection.validTo(row),
                    row.recordedAt(),
                    row.supersededAt());
        }
    }

    static ProtectionView of(CitizenProtection stream, TwoClocks clocks, LocalDate today) {
        var asOf = clocks.asOf(today);
        var believed = clocks.believed(stream.timeline().rows().stream()).toList();
        var until = believed.stream()
                .filter(row -> row.heldOn(asOf))
                .map(CitizenProtection::validTo)
                .findFirst()
                .orElse(null);
        var rows = believed.stream()
                .map(Grant::of)
                .sorted(comparing(Grant::validFrom))
                .toList();
        return new ProtectionView(
                stream.citizenId(), asOf, clocks.knownAt(), stream.version(), until != null, until, rows);
    }
}
