package dk.kk.shared.citizen.cases;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as other services may know it: the days it is open, {@code [openedOn, closedOn)}. Add fields; never rename one. */
public record CaseState(UUID caseId, UUID citizenId, String caseType, boolean countsAsShared, List<CaseRow> rows) {

    public record CaseRow(
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}

    static CaseState of(Case state) {
        var rows = state.rows().stream()
                .map(row -> new CaseRow(row.validFrom(), row.validTo(), row.recordedAt(), row.supersededAt()))
                .sorted(comparing(CaseRow::recordedAt).thenComparing(CaseRow::openedOn))
                .toList();
        var type = state.type();
        return new CaseState(state.id(), state.citizenId(), type.told(), type.countsAsShared(), rows);
    }
}
