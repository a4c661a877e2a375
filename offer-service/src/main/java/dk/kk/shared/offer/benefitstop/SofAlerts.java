package dk.kk.shared.offer.benefitstop;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hears of SOF's alert about a stop, and what becomes of it: BIF must be able to see that it kept its promise, and what came of it. */
@ApplicationScoped
class SofAlerts implements Hears {
    private static final StreamKind ALERT = new StreamKind("notification", "alert");
    private static final String KEEP = """
            update benefit_stop
            set sof_alert_version = ?, sof_phase = ?, sof_told_at = least(sof_told_at, ?), sof_seen_at = ?, sof_acknowledged_at = ?,
                sof_acted_at = ?, sof_outcome = ?, sof_closed_at = ?, sof_withdrawn_at = ?, sof_earlier_outcome = ?, sof_earlier_acted_at = ?
            where id = ? and coalesce(sof_alert_version, 0) <= ?
            """;
    private static final String DIFFERING = """
            select s.id from benefit_stop s join unnest(?, ?) told (id, version) on told.id = s.id
            where s.sof_alert_version is distinct from told.version
            """;

    private final Database database;

    SofAlerts(Database database) {
        this.database = database;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(ALERT);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        database.batch(KEEP, ofStops(newestPerStream), SofAlerts::values);
    }

    /** Those that were heard when less of them was kept. */
    @Override
    public List<HeardEvent> differing(List<HeardEvent> applied) {
        var told = ofStops(applied);
        var differing = database
                .list(
                        DIFFERING,
                        row -> row.uuid("id"),
                        SqlArray.uuids(told.stream().map(HeardAlert::stopId).toList()),
                        SqlArray.numbers(told.stream().map(HeardAlert::version).toList()))
                .stream()
                .collect(toUnmodifiableSet());
        return told.stream()
                .filter(alert -> differing.contains(alert.stopId()))
                .map(HeardAlert::event)
                .toList();
    }

    private static List<HeardAlert> ofStops(List<HeardEvent> events) {
        return events.stream()
                .map(event -> new HeardAlert(event, event.state(SofAlertState.class)))
                .filter(heard -> heard.alert().isOfStop())
                .toList();
    }

    private static @Nullable Object[] values(HeardAlert heard) {
        var alert = heard.alert();
        return new @Nullable Object[] {
            heard.version(),
            alert.standing(),
            heard.toldAt(),
            alert.seenAt(),
            alert.acknowledgedAt(),
            alert.acted(),
            SofOutcome.of(alert.outcome()),
            alert.closedAt(),
            heard.withdrawnAt(),
            SofOutcome.of(alert.earlierOutcome()),
            alert.earlierActedAt(),
            heard.stopId(),
            heard.version()
        };
    }

    private record HeardAlert(HeardEvent event, SofAlertState alert) {
        UUID stopId() {
            return alert.stopId();
        }

        long version() {
            return event.version();
        }

        /** Of an alert that does not say when it was raised, when the first of what was heard of it was recorded. */
        Instant toldAt() {
            var raisedAt = alert.raisedAt();
            return raisedAt == null ? event.time() : raisedAt;
        }

        /** Nothing else happens to an alert that is withdrawn. */
        @Nullable
        Instant withdrawnAt() {
            return alert.phase() == SofAlertStanding.WITHDRAWN ? event.time() : null;
        }
    }
}
