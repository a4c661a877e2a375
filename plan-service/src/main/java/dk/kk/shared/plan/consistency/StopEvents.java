package dk.kk.shared.plan.consistency;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Hears of benefit stops and keeps those that are under way or in effect. */
@ApplicationScoped
class StopEvents implements Hears {
    private static final StreamKind STOP = new StreamKind("offer", "benefit-stop");
    private static final Set<String> UNDER_WAY = Set.of("CONSIDERED", "HEARING", "DECIDED", "EFFECTIVE");

    /** That the citizen did not come, or was not available. */
    private static final Set<String> ABSENCE = Set.of("SANCTION", "NOT_AVAILABLE");

    private static final String KEEP = """
            insert into known_stop (stop_id, citizen_id, absence, event_on) values (?, ?, ?, ?)
            on conflict (stop_id) do update set absence = excluded.absence, event_on = excluded.event_on
            """;

    private final Database database;

    StopEvents(Database database) {
        this.database = database;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(STOP);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var stops = newestPerStream.stream()
                .map(event -> event.state(StopState.class))
                .toList();
        database.run(
                "delete from known_stop where stop_id = any (?)",
                SqlArray.uuids(stops.stream().map(StopState::stopId).toList()));
        var underWay =
                stops.stream().filter(stop -> UNDER_WAY.contains(stop.phase())).toList();
        database.batch(KEEP, underWay, stop ->
                new Object[] {stop.stopId(), stop.citizenId(), ABSENCE.contains(stop.ground()), stop.eventOn()});
    }

    private record StopState(UUID stopId, UUID citizenId, String ground, String phase, LocalDate eventOn) {}
}
