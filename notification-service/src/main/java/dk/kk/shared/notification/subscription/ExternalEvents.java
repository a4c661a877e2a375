package dk.kk.shared.notification.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.stream.Ids;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Keeps what other systems may know of each alert's event, in the transaction that tells it, whoever does: one batch more. Which
 * subscriptions it concerns is found out later.
 */
@Singleton
class ExternalEvents {
    private static final String INSERT = """
            insert into external_event (event_id, type, alert_id, administration, unit, recorded_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final Database database;

    ExternalEvents(Database database) {
        this.database = database;
    }

    /** Of an alert's state: whose it is, nothing about whom. */
    private record Told(Event event, JsonNode alert) {
        static Told of(Event event) {
            return new Told(event, EventJson.MAPPER.valueToTree(event.state()));
        }

        Object[] row() {
            return new Object[] {
                Ids.next(),
                EventTypes.PREFIX + event.type(),
                UUID.fromString(event.stream().id()),
                alert.path("administration").asText(),
                alert.path("team").asText(),
                event.recordedAt()
            };
        }
    }

    void keep(@Observes Outbox.RowsWritten written) {
        var told = written.events().stream()
                .filter(event -> event.stream().kind().equals("alert"))
                .map(Told::of)
                .toList();
        database.batch(INSERT, told, Told::row);
    }
}
