package dk.kk.shared.kpi.live;

import dk.kk.shared.kpi.definition.Standing;
import dk.kk.shared.kpi.figure.Cube;
import dk.kk.shared.kpi.ledger.Facts;
import dk.kk.shared.kpi.ledger.TouchedCitizens;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The figures by the pure function alone, citizen by citizen, and the means to begin with nobody. */
@ApplicationScoped
class Oracle {

    private final Facts facts;
    private final Standings standings;
    private final LiveSums sums;
    private final List<Hears> listeners;
    private final Event<TouchedCitizens> touched;
    private final Database database;

    Oracle(
            Facts facts,
            Standings standings,
            LiveSums sums,
            @All List<Hears> listeners,
            Event<TouchedCitizens> touched,
            Database database) {
        this.facts = facts;
        this.standings = standings;
        this.sums = sums;
        this.listeners = listeners;
        this.touched = touched;
        this.database = database;
    }

    Cube on(LocalDate day) {
        var cube = new Cube();
        facts.knownOf(citizens()).values().forEach(known -> {
            var standing = Standing.of(known, day);
            var cell = standing.cell();
            if (cell != null) {
                standing.measures().forEach(measure -> cube.add(cell, measure, 1));
            }
        });
        return cube;
    }

    /** As the inbox does it, in the caller's transaction. */
    void hear(List<ToldEvent> events) {
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

    void forgetAll() {
        var citizens = citizens();
        database.run("delete from fact");
        touched.fire(new TouchedCitizens(citizens));
    }

    KeepStandings keepStandings(BusinessClock clock) {
        return new KeepStandings(facts, standings, sums, clock);
    }

    private Set<UUID> citizens() {
        return new HashSet<>(database.list("select distinct citizen_id from fact", row -> row.uuid("citizen_id")));
    }
}
