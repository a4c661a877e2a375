package dk.kk.shared.kpi.ledger;

import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A course from its actual start to its actual end, both days included. One that never started is no fact. */
record EnrolmentState(String countsAs, boolean countsForGoal3, List<Row> rows) {

    private static final Set<String> STARTED = Set.of("STARTED", "PAUSED", "COMPLETED", "DROPPED_OUT");

    Stream<Fact> facts() {
        return rows.stream().flatMap(row -> Stream.concat(activation(row), operaCourse(row)));
    }

    private Stream<Fact> activation(Row row) {
        return countsAs.equals("NONE") ? Stream.empty() : row.fact(FactKind.ACTIVATION, countsAs);
    }

    /** On which day OPERA was told does not matter, as long as it was. */
    private Stream<Fact> operaCourse(Row row) {
        return countsForGoal3 && row.operaRegisteredOn != null
                ? row.fact(FactKind.OPERA_COURSE, countsAs)
                : Stream.empty();
    }

    record Row(
            String phase,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            @Nullable LocalDate operaRegisteredOn,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        private Stream<Fact> fact(FactKind kind, String code) {
            if (actualStart == null || !STARTED.contains(phase)) {
                return Stream.empty();
            }
            var dayAfter = actualEnd == null ? null : actualEnd.plusDays(1);
            return Stream.of(new Fact(kind, code, new Period(actualStart, dayAfter), recordedAt, supersededAt));
        }
    }
}
