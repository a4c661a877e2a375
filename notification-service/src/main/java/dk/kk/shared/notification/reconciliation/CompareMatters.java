package dk.kk.shared.notification.reconciliation;

import static java.util.stream.Collectors.toMap;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Puts beside each request, finding notice and step notice of plan-service what this service has of it. */
@ApplicationScoped
class CompareMatters {
    /** All that is read of a page is of one moment: an event that is applied meanwhile breaks nothing. */
    private static final String ONE_MOMENT = "set transaction isolation level repeatable read";

    private static final String KINDS = "('COORDINATION', 'FINDING', 'PROCEDURE_STEP')";

    private static final String HEARD =
            "select stream_id, version from applied where source = 'plan' and stream_kind = any (?) and stream_id = any (?)";

    private static final String ALERTS = """
            select alert.id, alert.about_id, alert.phase = 'WITHDRAWN' as withdrawn,
                   alert.phase in ('OPEN', 'ACKNOWLEDGED') as waiting, unsent.since as unsent_since
            from alert
            left join (
                select waiting.stream_id, min(outbox.recorded_at) as since
                from outbox_pending waiting join outbox on outbox.event_id = waiting.event_id
                where waiting.stream_kind = 'alert' group by waiting.stream_id) unsent on unsent.stream_id = alert.id::text
            where alert.kind in %s and alert.about_id = any (?)
            """.formatted(KINDS);

    private static final String UNKNOWN = """
            select id, about_kind, about_id, raised_at from alert
            where kind in %s and phase <> 'WITHDRAWN' and raised_at <= ? order by id
            """.formatted(KINDS);

    private final Database database;

    CompareMatters(Database database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<MatterTrace> trace(List<LedgerMatter> matters) {
        database.run(ONE_MOMENT);
        var ids = SqlArray.texts(matters.stream().map(LedgerMatter::id).toList());
        var kinds = SqlArray.texts(
                matters.stream().map(LedgerMatter::kind).distinct().toList());
        Map<UUID, Long> heard = database
                .list(
                        HEARD,
                        row -> Map.entry(UUID.fromString(row.text("stream_id")), row.number("version")),
                        kinds,
                        ids)
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        var alerts = database.list(ALERTS, MatterAlert::read, ids).stream()
                .collect(toMap(MatterAlert::aboutId, Function.identity()));
        return matters.stream()
                .map(matter -> new MatterTrace(matter, heard.get(matter.id()), alerts.get(matter.id())))
                .toList();
    }

    /** Alerts about what plan-service does not have. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Break> unknown(Set<UUID> matters, Instant settledBefore) {
        return database
                .list(
                        UNKNOWN,
                        row -> new Break(
                                BreakKind.MATTER_UNKNOWN,
                                new StreamRef(row.text("about_kind"), row.text("about_id")),
                                row.uuid("id"),
                                null,
                                row.instant("raised_at")),
                        settledBefore)
                .stream()
                .filter(alert -> !matters.contains(UUID.fromString(alert.about().id())))
                .toList();
    }
}
