package dk.kk.shared.kpi.dutymeasure;

import static java.util.stream.Collectors.toSet;

import dk.kk.shared.kpi.ledger.FactKind;
import dk.kk.shared.kpi.ledger.Facts;
import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All stops and alerts heard of. */
@ApplicationScoped
class StopCourses {

    private static final String STOP = """
            insert into duty_stop (stop_id, citizen_id, phase, live, discovered, decided_at, registered_at, effective_from, resumed_at,
                                   ended_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (stop_id) do update
            set citizen_id = excluded.citizen_id, phase = excluded.phase, live = excluded.live, discovered = excluded.discovered,
                decided_at = excluded.decided_at, registered_at = excluded.registered_at,
                effective_from = excluded.effective_from, resumed_at = excluded.resumed_at,
                ended_at = excluded.ended_at
            """;

    private static final String ALERT = """
            insert into duty_stop_alert (stop_id, told_at, withdrawn_at, contacted_at) values (?, ?, ?, ?)
            on conflict (stop_id) do update
            set told_at = excluded.told_at, withdrawn_at = excluded.withdrawn_at, contacted_at = excluded.contacted_at
            """;

    private static final String BETWEEN = """
            select s.*, a.told_at, a.withdrawn_at, a.contacted_at
            from duty_stop s left join duty_stop_alert a using (stop_id)
            where coalesce(s.decided_at, s.registered_at) >= ? and coalesce(s.decided_at, s.registered_at) < ?
            order by s.stop_id
            """;

    private static final String WITHOUT_END = """
            select stop_id from duty_stop
            where stop_id = any (?) and phase in ('WITHDRAWN', 'BENEFIT_ENDED') and ended_at is null
            """;

    private final Database database;
    private final Facts facts;

    StopCourses(Database database, Facts facts) {
        this.database = database;
        this.facts = facts;
    }

    void keepStops(List<HeardStop> stops) {
        database.batch(STOP, stops, stop -> new @Nullable Object[] {
            stop.state().stopId(),
            stop.citizenId(),
            stop.state().phase(),
            stop.state().live(),
            stop.state().discovered(),
            stop.state().decidedAt(),
            stop.state().registeredAt(),
            stop.state().effectiveFrom(),
            stop.resumedAt(),
            stop.endedAt()
        });
    }

    void keepAlerts(List<HeardAlert> alerts) {
        database.batch(ALERT, alerts, alert ->
                new @Nullable Object[] {alert.stopId(), alert.toldAt(), alert.withdrawnAt(), alert.contactedAt()});
    }

    /** Of these stops those that ended, and were heard before it was kept when. */
    Set<UUID> withoutEnd(List<UUID> stops) {
        return Set.copyOf(database.list(WITHOUT_END, row -> row.uuid("stop_id"), SqlArray.uuids(stops)));
    }

    /** Those that began on a day of the span, as known at that moment. */
    List<StopCourse> of(Span span, MeasuredMoment moment) {
        var kept = database.list(BETWEEN, KeptStop::read, span.begins(), span.ends());
        var sharing = facts.seenBy(kept.stream().map(KeptStop::citizenId).collect(toSet()), FactKind.SHARED);
        return kept.stream()
                .flatMap(stop -> stop.at(moment, sharing.getOrDefault(stop.citizenId(), List.of())).stream())
                .filter(course -> {
                    var began = course.began();
                    return began != null && span.includes(began);
                })
                .toList();
    }
}
