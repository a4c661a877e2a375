package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.alert.Escalation;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.notification.routing.RoutedTo;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened to an alert, out of the events it has told: they are kept. */
@Singleton
class AlertHistory {
    private final Database database;

    AlertHistory(Database database) {
        this.database = database;
    }

    /** Oldest first. */
    List<HistoryView> of(UUID alert) {
        return database.list("""
                select type, cause, recorded_at, data, stream_version from outbox
                where stream_kind = 'alert' and stream_id = ? order by stream_version
                """, HistoryView::of, alert.toString());
    }

    /**
     * @param happened raised, updated, rerouted, seen, acknowledged, taken-over, acted, closed, escalated, reopened or withdrawn
     * @param cause what made it happen: an event of another service, or a person's deed
     * @param at business time
     * @param team that had it from then on
     */
    @Schema(name = "AlertHistoryView")
    record HistoryView(
            String happened,
            String cause,
            Instant at,
            String team,
            @Nullable String caseworker,
            @Nullable RoutedTo routedTo,
            AlertPhase phase,
            @Nullable Escalation escalation,
            @Nullable StopPhase stopPhase,
            long version) {
        static HistoryView of(SqlRow row) {
            var state = EventJson.read(EventJson.tree(row.text("data")), State.class);
            return new HistoryView(
                    row.text("type").substring("alert.".length()),
                    row.text("cause"),
                    row.instant("recorded_at"),
                    state.team,
                    state.caseworker,
                    state.routedTo,
                    state.phase,
                    state.escalation,
                    state.stopPhase,
                    row.number("stream_version"));
        }
    }

    /** @param routedTo null, like {@code escalation}, in events of before there were any */
    record State(
            String team,
            @Nullable String caseworker,
            @Nullable RoutedTo routedTo,
            AlertPhase phase,
            @Nullable Escalation escalation,
            @Nullable StopPhase stopPhase) {}
}
