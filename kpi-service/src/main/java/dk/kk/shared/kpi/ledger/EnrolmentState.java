package dk.kk.shared.kpi.ledger;

import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A course from its actual start to its actual end, both days included, cut where its offer counts as something else. One that never
 * started is no fact. A row without counting, from before there was one, counts as the whole state says.
 */
record EnrolmentState(String countsAs, boolean countsForGoal3, List<Row> rows) {

    private static final Set<String> STARTED = Set.of("STARTED", "PAUSED", "COMPLETED", "DROPPED_OUT");

    Stream<Fact> facts() {
        return rows.stream().flatMap(row -> {
            var days = row.days();
            return days == null
                    ? Stream.empty()
                    : CountedDays.of(days, counting(row)).flatMap(row::facts);
        });
    }

    private List<CountingPeriod> counting(Row row) {
        return row.counting == null || row.counting.isEmpty()
                ? List.of(new CountingPeriod(LocalDate.MIN, countsAs, countsForGoal3))
                : row.counting;
    }

    /** As of that day, until another one; the first holds on earlier days too. */
    record CountingPeriod(LocalDate from, String countsAs, boolean countsForGoal3) {}

    record Row(
            String phase,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            @Nullable LocalDate operaRegisteredOn,
            @Nullable List<CountingPeriod> counting,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        private @Nullable Period days() {
            return actualStart == null || !STARTED.contains(phase)
                    ? null
                    : new Period(actualStart, actualEnd == null ? null : actualEnd.plusDays(1));
        }

        private Stream<Fact> facts(CountedDays counted) {
            var activation = counted.countsAs().equals("NONE")
                    ? Stream.<Fact>empty()
                    : Stream.of(fact(FactKind.ACTIVATION, counted));
            // on which day OPERA was told does not matter, as long as it was
            var operaCourse = counted.countsForGoal3() && operaRegisteredOn != null
                    ? Stream.of(fact(FactKind.OPERA_COURSE, counted))
                    : Stream.<Fact>empty();
            return Stream.concat(activation, operaCourse);
        }

        private Fact fact(FactKind kind, CountedDays counted) {
            return new Fact(kind, counted.countsAs(), counted.days(), recordedAt, supersededAt);
        }
    }
}
