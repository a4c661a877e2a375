package dk.kk.shared.kpi.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record BenefitState(String benefitType, List<Row> rows) {

    Stream<Fact> facts() {
        return rows.stream()
                .flatMap(row -> Fact.of(
                        FactKind.BENEFIT, benefitType, row.startedOn, row.endedOn, row.recordedAt, row.supersededAt));
    }

    record Row(
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}
}
