package dk.kk.shared.plan.effort;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hears on which days citizens are shared. */
@ApplicationScoped
class SharedDays implements Hears {
    private static final StreamKind SHARED = new StreamKind("citizen", "shared-periods");

    private final Database database;

    SharedDays(Database database) {
        this.database = database;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(SHARED);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var told = newestPerStream.stream()
                .map(event -> event.state(SharedPeriods.class))
                .toList();
        database.run(
                "delete from plan_shared_days where citizen_id = any (?)",
                SqlArray.uuids(told.stream().map(SharedPeriods::citizenId).toList()));
        database.batch(
                "insert into plan_shared_days values (?, ?, ?)",
                told.stream().flatMap(heard -> heard.current().stream()).toList(),
                days -> new @Nullable Object[] {days.citizenId(), days.from(), days.to()});
    }

    private record SharedPeriods(UUID citizenId, List<Row> rows) {
        List<Days> current() {
            return rows.stream()
                    .filter(row -> row.supersededAt() == null)
                    .map(row -> new Days(citizenId, row.validFrom(), row.validTo()))
                    .toList();
        }
    }

    private record Row(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant supersededAt) {}

    private record Days(
            UUID citizenId, LocalDate from, @Nullable LocalDate to) {}
}
