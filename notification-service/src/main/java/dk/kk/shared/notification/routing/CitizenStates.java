package dk.kk.shared.notification.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is read of citizen-service's states; only rows believed now count here. */
final class CitizenStates {

    private CitizenStates() {}

    record SharedPeriods(UUID citizenId, List<Row> rows) {

        Stream<Days> current() {
            return rows.stream().filter(Row::isCurrent).map(row -> new Days(row.validFrom(), row.validTo()));
        }

        record Row(
                LocalDate validFrom,
                @Nullable LocalDate validTo,
                @Nullable Instant supersededAt) {

            boolean isCurrent() {
                return supersededAt == null;
            }
        }
    }

    record Responsibility(UUID citizenId, List<Row> rows) {

        Stream<Responsible> currentInSof() {
            return rows.stream()
                    .filter(row ->
                            row.supersededAt() == null && row.administration().equals("SOF"))
                    .map(row -> new Responsible(row.team(), new Days(row.validFrom(), row.validTo())));
        }

        record Row(
                String administration,
                String team,
                LocalDate validFrom,
                @Nullable LocalDate validTo,
                @Nullable Instant supersededAt) {}
    }

    record Unit(
            String code, String administration, @Nullable String parentCode, boolean entryPoint) {}
}
