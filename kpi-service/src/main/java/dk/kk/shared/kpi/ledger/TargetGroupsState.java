package dk.kk.shared.kpi.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record TargetGroupsState(List<Row> rows) {

    Stream<Fact> facts() {
        return rows.stream()
                .flatMap(row -> Fact.of(
                        FactKind.TARGET_GROUP,
                        row.targetGroup.name(),
                        row.validFrom,
                        row.validTo,
                        row.recordedAt,
                        row.supersededAt));
    }

    record Row(
            TargetGroup targetGroup,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}
}
