package dk.kk.shared.notification.known;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** BIF's benefit stops. */
@ApplicationScoped
public class Stops {

    public static final StreamKind KIND = new StreamKind("offer", "benefit-stop");

    private final Database database;

    Stops(Database database) {
        this.database = database;
    }

    /** A stop that loses its day keeps the last one: who was told of that day is told that nothing comes of it. */
    void keep(List<HeardEvent> heard) {
        database.batch("""
                insert into stop
                    (stop_id, citizen_id, phase, origin, recorded_at, considered_on, event_on, answer_by, decided_at,
                     effective_from, effective_until, registered_at, ground, kind, benefit_id, decided_elsewhere, discovered, missing,
                     answers)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (stop_id) do update
                set phase = excluded.phase, recorded_at = excluded.recorded_at, considered_on = excluded.considered_on,
                    event_on = excluded.event_on, answer_by = excluded.answer_by, decided_at = excluded.decided_at,
                    effective_from = coalesce(excluded.effective_from, stop.effective_from),
                    effective_until = excluded.effective_until, registered_at = excluded.registered_at, ground = excluded.ground, kind = excluded.kind,
                    benefit_id = excluded.benefit_id, decided_elsewhere = excluded.decided_elsewhere, discovered = excluded.discovered,
                    missing = excluded.missing, answers = excluded.answers
                """, heard.stream().map(Stop::heard).toList(), stop -> new @Nullable Object[] {
            stop.stopId(),
            stop.citizenId(),
            stop.phase(),
            stop.origin(),
            stop.recordedAt(),
            stop.days().consideredOn(),
            stop.days().eventOn(),
            stop.days().answerBy(),
            stop.days().decidedAt(),
            stop.days().effectiveFrom(),
            stop.days().effectiveUntil(),
            stop.days().registeredAt(),
            stop.facts().ground(),
            stop.facts().kind(),
            stop.facts().benefitId(),
            stop.facts().decidedElsewhere(),
            stop.facts().discovered(),
            SqlArray.texts(stop.facts().missing()),
            EventJson.write(stop.answers())
        });
    }

    /** Those of which a day is known: all of these citizens, and these, in the order of their ids. */
    public List<Stop> withDay(Collection<UUID> citizens, Collection<UUID> stops) {
        return database.list("""
                select stop.*, benefit.benefit_type from stop left join benefit using (benefit_id)
                where (citizen_id = any (array(select id from ids_of(?))) or stop_id = any (?)) and coalesce(effective_from, considered_on) is not null
                order by stop_id
                """, Stops::stop, SqlArray.uuids(citizens), SqlArray.uuids(stops));
    }

    private static Stop stop(SqlRow row) {
        return new Stop(
                row.uuid("stop_id"),
                row.uuid("citizen_id"),
                row.code("phase", StopPhase.class),
                row.code("origin", Stop.Origin.class),
                row.instant("recorded_at"),
                new StopDays(
                        row.dayOrNull("considered_on"),
                        row.dayOrNull("event_on"),
                        row.dayOrNull("answer_by"),
                        row.instantOrNull("decided_at"),
                        row.dayOrNull("effective_from"),
                        row.dayOrNull("effective_until"),
                        row.instantOrNull("registered_at")),
                new StopFacts(
                        row.codeOrNull("ground", StopGround.class),
                        row.codeOrNull("kind", StopKind.class),
                        row.uuidOrNull("benefit_id"),
                        row.codeOrNull("benefit_type", BenefitType.class),
                        row.flag("decided_elsewhere"),
                        row.flag("discovered"),
                        row.texts("missing").stream()
                                .map(MissingEvidence::valueOf)
                                .toList()),
                List.of(EventJson.read(EventJson.tree(row.text("answers")), StopAnswer[].class)));
    }
}
