package dk.kk.shared.kpi.movement;

import dk.kk.shared.kpi.definition.Standing;
import dk.kk.shared.kpi.ledger.Facts;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The figures by the pure function alone, citizen by citizen, and the means to begin with nobody. */
@ApplicationScoped
public class Oracle {

    private final Facts facts;
    private final List<Hears> listeners;
    private final Database database;

    Oracle(Facts facts, @All List<Hears> listeners, Database database) {
        this.facts = facts;
        this.listeners = listeners;
        this.database = database;
    }

    public Cube on(FigureDay day) {
        var cube = new Cube();
        facts.of(everybody()).values().forEach(all -> {
            var standing = Standing.of(Known.at(day.knownAt(), all), day.asOf());
            var cell = standing.cell();
            if (cell != null) {
                standing.measures().forEach(measure -> cube.add(cell, measure, 1));
            }
        });
        return cube;
    }

    /** As the inbox does it, in the caller's transaction. */
    public void hear(List<ToldEvent> events) {
        for (var listener : listeners) {
            var heard = events.stream()
                    .map(ToldEvent::heard)
                    .filter(event -> listener.hears().contains(event.streamKind()))
                    .toList();
            if (!heard.isEmpty()) {
                listener.apply(heard);
            }
        }
    }

    public void forgetAll() {
        database.run("delete from fact");
        database.run("delete from citizen_merge");
        database.run("delete from movement");
    }

    /** Of whom something may count. */
    public Set<UUID> everybody() {
        return new HashSet<>(database.list(
                "select citizen_id from fact union select citizen_id from citizen_merge",
                row -> row.uuid("citizen_id")));
    }
}
