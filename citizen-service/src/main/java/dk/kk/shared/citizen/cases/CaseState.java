package dk.kk.shared.citizen.cases;

import static java.util.Comparator.comparing;

import dk.kk.shared.platform.timeline.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as other services may know it: the days it is open, {@code [openedOn, closedOn)}, and why one of BIF's was closed. Add fields; never rename one. */
public record CaseState(UUID caseId, UUID citizenId, String caseType, boolean countsAsShared, List<CaseRow> rows) {

    public record CaseRow(
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable ClosingReason closedBecause,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}

    static CaseState of(Case state) {
        var rows = state.rows().stream()
                .map(CaseState::row)
                .sorted(comparing(CaseRow::recordedAt).thenComparing(CaseRow::openedOn))
                .toList();
        var type = state.type();
        return new CaseState(state.id(), state.citizenId(), type.told(), type.countsAsShared(), rows);
    }

    private static CaseRow row(Row<Case.Open> row) {
        return new CaseRow(
                row.validFrom(), row.validTo(), row.value().closedBecause(), row.recordedAt(), row.supersededAt());
    }
}
