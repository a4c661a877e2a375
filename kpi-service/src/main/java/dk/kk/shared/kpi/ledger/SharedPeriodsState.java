package dk.kk.shared.kpi.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record SharedPeriodsState(List<Row> rows) {

    Stream<Fact> facts() {
        return rows.stream()
                .flatMap(row -> Fact.of(
                        FactKind.SHARED, "SHARED", row.validFrom, row.validTo, row.recordedAt, row.supersededAt));
    }

    record Row(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}
}
