package dk.kk.shared.citizen.sharing;

import static java.util.Comparator.comparing;

import dk.kk.shared.platform.timeline.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a citizen is shared, as other services may know it. Add fields; never rename or remove one. */
record SharedPeriodsState(UUID citizenId, List<SharedPeriodRow> rows) {

    static final Comparator<SharedPeriodRow> ORDER =
            comparing(SharedPeriodRow::validFrom).thenComparing(SharedPeriodRow::recordedAt);

    record SharedPeriodRow(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        static SharedPeriodRow of(Row<DaysShared> row) {
            return new SharedPeriodRow(row.validFrom(), row.validTo(), row.recordedAt(), row.supersededAt());
        }
    }

    static SharedPeriodsState of(CitizenSharedPeriods stream) {
        var rows = stream.timeline().rows().stream()
                .map(SharedPeriodRow::of)
                .sorted(ORDER)
                .toList();
        return new SharedPeriodsState(stream.citizenId(), rows);
    }
}
