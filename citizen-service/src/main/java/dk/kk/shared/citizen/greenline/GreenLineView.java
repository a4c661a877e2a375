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
 * @param lifts days on which somebody said that the rule does not put the citizen on it, whatever the rule says of them
 */
@Schema(name = "GreenLine")
public record GreenLineView(
        UUID citizenId,
        LocalDate asOf,
        @Nullable Instant knownAt,
        long version,
        boolean onGreenLine,
        List<GreenLinePeriodRow> rows,
        List<GreenLineLiftRow> lifts) {

    /** The row of the day asked about; null where the citizen was not on the green line. */
    public @Nullable GreenLinePeriodRow current() {
        return rows.stream().filter(row -> row.heldOn(asOf)).findFirst().orElse(null);
    }

    /**
     * @param origin by the rule that citizens with special needs must not wait, or by hand; which need it is, is not said
     * @param reason why somebody put the citizen on it; null by the rule
     * @param setBy null by the rule
     * @param endedBy the side that ended it, not always the one that set it; null while it goes on, and by the rule
     * @param validTo the first day on which the citizen is not on the green line any more; null while it goes on
     */
    @Schema(name = "GreenLinePeriodRow")
    public record GreenLinePeriodRow(
            GreenLineOrigin origin,
            @Nullable GreenLineReason reason,
            @Nullable Administration setBy,
            @Nullable Administration endedBy,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        /** The reason, and by the rule that it was. */
        public Enum<?> why() {
            return reason == null ? origin : reason;
        }

        boolean heldOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
        }

        static GreenLinePeriodRow of(Row<GreenLinePeriod> row) {
            var period = row.value();
            return new GreenLinePeriodRow(
                    period.origin(),
                    period.reason(),
                    period.setBy(),
                    period.endedBy(),
                    row.validFrom(),
                    row.validTo(),
                    row.recordedAt(),
                    row.supersededAt());
        }
    }

    /**
     * @param endedBy the side that took it back; null while it goes on
     * @param validTo the first day on which the rule holds again; null while it goes on
     */
    @Schema(name = "GreenLineLiftRow")
    public record GreenLineLiftRow(
            LiftReason reason,
            Administration setBy,
            @Nullable Administration endedBy,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        static GreenLineLiftRow of(Row<LiftPeriod> row) {
            var lift = row.value();
            return new GreenLineLiftRow(
                    lift.reason(),
                    lift.setBy(),
                    lift.endedBy(),
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
        var lifts = clocks.believed(stream.liftTimeline().rows().stream())
                .map(GreenLineLiftRow::of)
                .sorted(comparing(GreenLineLiftRow::validFrom))
                .toList();
        var onGreenLine = believed.stream().anyMatch(row -> row.heldOn(asOf));
        return new GreenLineView(
                stream.citizenId(), asOf, clocks.knownAt(), stream.version(), onGreenLine, rows, lifts);
    }
}
