package dk.kk.shared.kpi.ledger;

import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A case on either side; it is not open on the day it is closed. */
record CaseState(String caseType, List<Row> rows) {

    Stream<Fact> facts(FactKind kind) {
        return rows.stream().filter(row -> !row.openedOn.equals(row.closedOn)).map(row -> row.fact(kind, caseType));
    }

    /** @param closedBecause of a BIF case, where it is known; null in events from before it was told */
    record Row(
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String closedBecause,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        private Fact fact(FactKind kind, String caseType) {
            return new Fact(kind, caseType, new Period(openedOn, closedOn), recordedAt, supersededAt, closedBecause);
        }
    }
}
