package dk.kk.shared.citizen.greenline;

import static java.util.Comparator.comparing;

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
 * @param onGreenLine on the day asked about
 * @param rows all days, as believed now or at {@code knownAt}
 */
@Schema(name = "GreenLine")
public record GreenLineView(
        UUID citizenId,
        LocalDate asOf,
        @Nullable Instant knownAt,
        long version,
        boolean onGreenLine,
        List<GreenLinePeriodRow> rows) {

    /** The row of the day asked about; null where the citizen was not on the green line. */
    public @Nullable GreenLinePeriodRow current() {
        return rows.stream().filter(row -> row.heldOn(asOf)).findFirst().orElse(null);
    }

    /**
     * @param endedBy the side that ended it, not always the one that set it; null while it goes on
     * @param validTo the first day on which the citizen is not on the green line any more; null while it goes on
     */
    @Schema(name = "GreenLinePeriodRow")
    public record GreenLinePeriodRow(
            GreenLineReason reason,
            Administration setBy,
            @Nullable Administration endedBy,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        boolean heldOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
        }

        static GreenLinePeriodRow of(Row<GreenLinePeriod> row) {
            var period = row.value();
            return new GreenLinePeriodRow(
                    period.reason(),
                    period.setBy(),
                    period.endedBy(),
                    row.validFrom(),
                    row.validTo(),
                    row.recordedAt(),
                    row.supersededAt());
        }
    }

    static GreenLineView of(CitizenGreenLine stream, TwoClocks clocks, LocalDate today) {
        var asOf = clocks.asOf(today);
        var believed = clocks.believed(stream.timeline().rows().stream()).toList();
        var rows = believed.stream()
                .map(GreenLinePeriodRow::of)
                .sorted(comparing(GreenLinePeriodRow::validFrom))
                .toList();
        var onGreenLine = believed.stream().anyMatch(row -> row.heldOn(asOf));
        return new GreenLineView(stream.citizenId(), asOf, clocks.knownAt(), stream.version(), onGreenLine, rows);
    }
}
