package dk.kk.shared.plan.effort;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hears of combination packages: who is in one runs through the longer-term effort from the first component's first day. */
@ApplicationScoped
class EffortEvents implements Hears {
    private static final StreamKind PACKAGE = new StreamKind("offer", "combination-package");

    private final Database database;

    EffortEvents(Database database) {
        this.database = database;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(PACKAGE);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var told = newestPerStream.stream()
                .map(event -> event.state(Package.class))
                .toList();
        database.batch("""
                insert into effort_package (package_id, citizen_id, started_on, ended_on) values (?, ?, ?, ?)
                on conflict (package_id) do update
                set citizen_id = excluded.citizen_id, started_on = excluded.started_on, ended_on = excluded.ended_on
                """, told, heard ->
                new @Nullable Object[] {heard.packageId(), heard.citizenId(), heard.startedOn(), heard.endedOn()});
    }

    /** @param endedOn the last day; null while it runs */
    private record Package(
            UUID packageId,
            UUID citizenId,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn) {}
}
