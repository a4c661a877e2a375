package dk.kk.shared.kpi.effort;

import dk.kk.shared.kpi.ledger.KnownTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A combination package as its events tell it. */
record PackageState(UUID citizenId, List<Component> components) {
    record Component(UUID componentId, List<Row> rows) {
        private Stream<HeardComponent> heard(UUID citizenId) {
            return IntStream.range(0, rows.size()).mapToObj(position -> {
                var row = rows.get(position);
                return new HeardComponent(
                        componentId,
                        position,
                        citizenId,
                        row.enrolmentId(),
                        row.startedOn(),
                        row.endedOn(),
                        new KnownTime(row.recordedAt(), row.supersededAt()));
            });
        }
    }

    record Row(
            @Nullable UUID enrolmentId,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}

    Stream<HeardComponent> heard() {
        return components.stream().flatMap(component -> component.heard(citizenId));
    }
}
