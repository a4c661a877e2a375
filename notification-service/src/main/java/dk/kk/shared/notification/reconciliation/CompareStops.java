package dk.kk.shared.notification.reconciliation;

import static java.util.stream.Collectors.toMap;

import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.known.Stops;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Puts beside each stop of offer-service what this service has of it, and asks the rule again. */
@ApplicationScoped
class CompareStops {
    /** All that is read of a page is of one moment: an event that is applied meanwhile breaks nothing. */
    private static final String ONE_MOMENT = "set transaction isolation level repeatable read";

    private static final String HEARD = """
            select stop.stop_id, applied.version
            from stop join applied on applied.source = ? and applied.stream_kind = ? and applied.stream_id = stop.stop_id::text
            where stop.stop_id = any (?)
            """;

    private static final String ALERTS = """
            select alert.id, alert.about_id, alert.details::json ->> 'stopPhase' as stop_phase, alert.phase = 'WITHDRAWN' as withdrawn,
                   alert.phase in ('OPEN', 'ACKNOWLEDGED') as waiting,
                   coalesce(alert.acknowledged_at, alert.acted_at) as acknowledged_at, coalesce(alert.act_by, alert.due_at) as due_at,
                   unsent.since as unsent_since
            from alert
            left join (
                select waiting.stream_id, min(outbox.recorded_at) as since
                from outbox_pending waiting join outbox on outbox.event_id = waiting.event_id
                where waiting.stream_kind = 'alert' group by waiting.stream_id) unsent on unsent.stream_id = alert.id::text
            where alert.kind = 'BENEFIT_STOP' and alert.about_id = any (?)
            """;

    private final Database database;
    private final StopRule rule;

    CompareStops(Database database, StopRule rule) {
        this.database = database;
        this.rule = rule;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<StopTrace> trace(List<LedgerStop> stops) {
        database.run(ONE_MOMENT);
        var ids = stops.stream().map(stop -> stop.stopId().toString()).toList();
        var heard = heard(stops.stream().map(LedgerStop::stopId).toList());
        var needs = needs(ids);
        var alerts = alerts(ids);
        return stops.stream()
                .map(stop -> new StopTrace(
                        stop, heard.get(stop.stopId()), needs.get(stop.stopId()), alerts.get(stop.stopId())))
                .toList();
    }

    /** Alerts about stops that offer-service does not have. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Break> unknown(Set<UUID> stops, Instant settledBefore) {
        return database
                .list(
                        """
                        select id, about_id, raised_at from alert
                        where kind = 'BENEFIT_STOP' and phase <> 'WITHDRAWN' and raised_at <= ? order by id
                        """,
                        row -> new Break(
                                BreakKind.STOP_UNKNOWN,
                                new StreamRef(Stops.KIND.kind(), row.text("about_id")),
                                row.uuid("id"),
                                null,
                                row.instant("raised_at")),
                        settledBefore)
                .stream()
                .filter(alert -> !stops.contains(UUID.fromString(alert.about().id())))
                .toList();
    }

    private Map<UUID, Long> heard(Collection<UUID> ids) {
        return database
                .list(
                        HEARD,
                        row -> Map.entry(row.uuid("stop_id"), row.number("version")),
                        Stops.KIND.source(),
                        Stops.KIND.kind(),
                        SqlArray.uuids(ids))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, AlertNeed> needs(Collection<String> ids) {
        return rule.needs(ids).stream()
                .collect(toMap(need -> UUID.fromString(need.about().id()), Function.identity()));
    }

    private Map<UUID, FoundAlert> alerts(Collection<String> ids) {
        return database.list(ALERTS, FoundAlert::read, SqlArray.texts(ids)).stream()
                .collect(toMap(FoundAlert::stopId, Function.identity()));
    }
}
