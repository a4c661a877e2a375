package dk.kk.shared.platform.outbox;

import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.stream.Ids;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Stores events in the transaction of the change they tell of; the {@link Relay} sends them after the commit. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (event_id, topic, key, type, stream_kind, stream_id, stream_version, subject, cause,
                                traceparent, data, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Database database;
    private final jakarta.enterprise.event.Event<RowsWritten> written;
    private final PublishedTopics topics;
    private final String ownTopic;

    Outbox(
            Database database,
            jakarta.enterprise.event.Event<RowsWritten> written,
            PublishedTopics topics,
            @ConfigProperty(name = "shared.service") String service) {
        this.database = database;
        this.written = written;
        this.topics = topics;
        this.ownTopic = service + ".events.v1";
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Event event) {
        addAll(List.of(event));
    }

    /** One batch, in the order given. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        var trace = currentTrace();
        database.batch(INSERT, events, event -> row(event, trace));
        written.fire(new RowsWritten(List.copyOf(events)));
    }

    private @Nullable Object[] row(Event event, @Nullable String trace) {
        return new @Nullable Object[] {
            Ids.next(),
            topics.inKafka(event.topic() == null ? ownTopic : event.topic()),
            event.subject(),
            event.type(),
            event.stream().kind(),
            event.stream().id(),
            event.version(),
            event.subject(),
            event.cause(),
            event.traceparent() == null ? trace : event.traceparent(),
            EventJson.write(event.state()),
            event.recordedAt()
        };
    }

    private static @Nullable String currentTrace() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /** Told inside the service, in the transaction that wrote them: the relay wakes after its commit. */
    public record RowsWritten(List<Event> events) {}
}
