package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import dk.kk.shared.kpi.ledger.Facts;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All stops and alerts heard of. */
@ApplicationScoped
class StopCourses {

    private static final String STOP = """
            insert into duty_stop (stop_id, citizen_id, phase, live, discovered, decided_at, registered_at, effective_from, resumed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (stop_id) do update
            set citizen_id = excluded.citizen_id, phase = excluded.phase, live = excluded.live, discovered = excluded.discovered,
                decided_at = excluded.decided_at, registered_at = excluded.registered_at,
                effective_from = excluded.effective_from, resumed_at = excluded.resumed_at
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
            stop.resumedAt()
        });
    }

    void keepAlerts(List<HeardAlert> alerts) {
        database.batch(ALERT, alerts, alert ->
                new @Nullable Object[] {alert.stopId(), alert.toldAt(), alert.withdrawnAt(), alert.contactedAt()});
    }

    /** Those that began on a day of the span. */
    List<StopCourse> of(Span span) {
        var rows = database.list(BETWEEN, StopRow::read, span.begins(), span.ends());
        var sharing = facts.seenBy(rows.stream().map(StopRow::citizenId).collect(Collectors.toSet()), FactKind.SHARED);
        return rows.stream()
                .map(row -> row.course(sharing))
                .filter(course -> {
                    var began = course.began();
                    return began != null && span.includes(began);
                })
                .toList();
    }

    /** A stop without what is known of its citizen. */
    private record StopRow(UUID citizenId, StopCourse alone) {

        static StopRow read(SqlRow row) {
            return new StopRow(
                    row.uuid("citizen_id"),
                    new StopCourse(
                            row.code("phase", StopPhase.class),
                            row.flag("live"),
                            row.flag("discovered"),
                            row.instantOrNull("decided_at"),
                            row.instantOrNull("registered_at"),
                            row.dayOrNull("effective_from"),
                            row.instantOrNull("resumed_at"),
                            told(row.instantOrNull("told_at"), row),
                            List.of()));
        }

        private static StopCourse.@Nullable Told told(@Nullable Instant at, SqlRow row) {
            return at == null
                    ? null
                    : new StopCourse.Told(at, row.instantOrNull("withdrawn_at"), row.instantOrNull("contacted_at"));
        }

        StopCourse course(Map<UUID, List<Fact>> sharing) {
            return alone.with(sharing.getOrDefault(citizenId, List.of()));
        }
    }
}
