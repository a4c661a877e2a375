package dk.kk.shared.kpi.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A case on either side; it is not open on the day it is closed. */
record CaseState(String caseType, List<Row> rows) {

    Stream<Fact> facts(FactKind kind) {
        return rows.stream()
                .flatMap(row -> Fact.of(kind, caseType, row.openedOn, row.closedOn, row.recordedAt, row.supersededAt));
    }

    record Row(
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}
}
