package dk.kk.shared.citizen.responsibility;

import static java.util.Comparator.comparing;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.relation.AccessProjection;
import dk.kk.shared.platform.timeline.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is responsible for a citizen, as other services may know it. Add fields; never rename or remove one. */
record ResponsibilityState(UUID citizenId, List<ResponsibilityRow> rows, List<TransferRow> transfers) {

    static final Comparator<ResponsibilityRow> ORDER = comparing(ResponsibilityRow::administration)
            .thenComparing(ResponsibilityRow::validFrom)
            .thenComparing(ResponsibilityRow::recordedAt);

    record ResponsibilityRow(
            Administration administration,
            String team,
            String centre,
            @Nullable String caseworker,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {
        ResponsibleTeam holder() {
            return new ResponsibleTeam(team, centre, caseworker);
        }

        ResponsibilityRow heldBy(ResponsibleTeam shown) {
            return new ResponsibilityRow(
                    administration,
                    shown.team(),
                    shown.centre(),
                    shown.caseworker(),
                    validFrom,
                    validTo,
                    recordedAt,
                    supersededAt);
        }

        boolean heldOn(LocalDate day) {
            return new Period(validFrom, validTo).contains(day);
        }
    }

    /** @param transferId the transfer's own: each tells the earlier team once */
    record TransferRow(
            UUID transferId,
            Administration administration,
            String fromTeam,
            String toTeam,
            LocalDate effectiveFrom,
            TransferReason reason,
            Instant recordedAt) {
        static TransferRow of(Transfer transfer) {
            return new TransferRow(
                    transfer.id(),
                    transfer.administration(),
                    transfer.fromTeam(),
                    transfer.toTeam(),
                    transfer.effectiveFrom(),
                    transfer.reason(),
                    transfer.recordedAt());
        }
    }

    static ResponsibilityState of(CitizenResponsibility stream) {
        var rows = stream.timelines().timelines().entrySet().stream()
                .flatMap(side -> side.getValue().rows().stream().map(row -> row(side.getKey(), row)))
                .sorted(ORDER)
                .toList();
        var transfers = stream.transfers().stream().map(TransferRow::of).toList();
        return new ResponsibilityState(stream.citizenId(), rows, transfers);
    }

    static ResponsibilityRow row(CitizenSide side, Row<ResponsibleTeam> row) {
        return new ResponsibilityRow(
                side.administration(),
                row.value().team(),
                row.value().centre(),
                row.value().caseworker(),
                row.validFrom(),
                row.validTo(),
                row.recordedAt(),
                row.supersededAt());
    }

    /** What the access projection keeps of it. */
    Stream<AccessProjection.Responsible> current() {
        return rows.stream()
                .filter(row -> row.supersededAt() == null)
                .map(row -> new AccessProjection.Responsible(
                        citizenId,
                        row.administration().name(),
                        row.team(),
                        row.centre(),
                        row.caseworker(),
                        row.validFrom(),
                        row.validTo()));
    }
}
