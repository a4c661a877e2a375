package dk.kk.shared.notification.incident;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.stream.Collectors.toMap;

import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.stream.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The incidents. At most one of a kind about a thing waits; those that are cleared are kept as history. */
@ApplicationScoped
public class Incidents {
    private static final Logger LOG = Logger.getLogger(Incidents.class);

    private final Database database;
    private final RealClock clock;

    Incidents(Database database, RealClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Something is wrong, or still is.
     *
     * @param about codes and ids, never a name or number of a person
     * @param detailCode the newest replaces the one before
     */
    @Transactional(MANDATORY)
    public void raise(IncidentKind kind, String about, String detailCode) {
        var id = Ids.next();
        var now = clock.instant();
        var known = database.list("""
                insert into incident (id, kind, about, detail_code, phase, since, last_seen) values (?, ?, ?, ?, 'OPEN', ?, ?)
                on conflict (kind, about) where phase <> 'CLEARED'
                do update set last_seen = excluded.last_seen, detail_code = excluded.detail_code
                returning id
                """, row -> row.uuid("id"), id, kind, about, detailCode, now, now);
        if (known.contains(id)) {
            LOG.errorf("Incident %s %s: %s (%s)", id, kind.key(), about, detailCode);
        }
    }

    /** Its cause is gone; nothing where nothing was wrong. */
    @Transactional(MANDATORY)
    public void clear(IncidentKind kind, String about) {
        database.run(
                "update incident set phase = 'CLEARED', cleared_at = ? where kind = ? and about = ? and phase <> 'CLEARED'",
                clock.instant(),
                kind,
                about);
    }

    /** The cause is gone of all of the kind but these. */
    @Transactional(MANDATORY)
    public void clearAllBut(IncidentKind kind, Collection<String> stillWrong) {
        database.run("""
                update incident set phase = 'CLEARED', cleared_at = ?
                where kind = ? and about <> all (?) and phase <> 'CLEARED'
                """, clock.instant(), kind, SqlArray.texts(stillWrong));
    }

    /**
     * Somebody sees to it.
     *
     * @throws RuleViolation {@code not-found}, {@code illegal-move}
     */
    @Transactional
    public Incident acknowledge(UUID id, String by) {
        var incident = database.first("select * from incident where id = ? for update", Incident::read, id)
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "incident", "id", id));
        var to = IncidentPhase.MOVES
                .move(incident.phase(), IncidentPhase.ACKNOWLEDGED)
                .to();
        return database.list(
                        "update incident set phase = ?, acknowledged_at = ?, acknowledged_by = ? where id = ? returning *",
                        Incident::read,
                        to,
                        clock.instant(),
                        by,
                        id)
                .getFirst();
    }

    /**
     * Oldest first.
     *
     * @param phase null: all that are not cleared
     */
    public List<Incident> list(@Nullable IncidentPhase phase, UUID after, int limit) {
        return database.list("""
                select * from incident
                where id > ? and (phase = ?::text or (?::text is null and phase <> 'CLEARED')) order by id limit ?
                """, Incident::read, after, phase, phase, limit);
    }

    /** How many of each kind are not cleared; a kind without any is missing. */
    Map<IncidentKind, Long> open() {
        return database
                .list(
                        "select kind, count(*) from incident where phase <> 'CLEARED' group by kind",
                        row -> Map.entry(row.code("kind", IncidentKind.class), row.number("count")))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
