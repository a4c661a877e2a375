package dk.kk.shared.platform.outbox;

import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.stream.Ids;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    private final AgroalDataSource dataSource;
    private final jakarta.enterprise.event.Event<Written> written;
    private final String topicPrefix;
    private final String ownTopic;

    Outbox(
            AgroalDataSource dataSource,
            jakarta.enterprise.event.Event<Written> written,
            @ConfigProperty(name = "shared.topics.prefix", defaultValue = "") java.util.Optional<String> topicPrefix,
            @ConfigProperty(name = "shared.service") String service) {
        this.dataSource = dataSource;
        this.written = written;
        this.topicPrefix = topicPrefix.orElse("");
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
        try (var connection = dataSource.getConnection()) {
            insert(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox took no event", e);
        }
        written.fire(new Written());
    }

    private void insert(Connection connection, List<Event> events) throws SQLException {
        var trace = currentTrace();
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var event : events) {
                bind(insert, event, trace);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void bind(PreparedStatement insert, Event event, @Nullable String trace) throws SQLException {
        insert.setObject(1, Ids.next());
        insert.setString(2, topicPrefix + (event.topic() == null ? ownTopic : event.topic()));
        insert.setString(3, event.subject());
        insert.setString(4, event.type());
        insert.setString(5, event.stream().kind());
        insert.setString(6, event.stream().id());
        insert.setLong(7, event.version());
        insert.setString(8, event.subject());
        insert.setString(9, event.cause());
        insert.setObject(10, event.traceparent() == null ? trace : event.traceparent(), Types.VARCHAR);
        insert.setString(11, EventJson.write(event.state()));
        insert.setObject(12, OffsetDateTime.ofInstant(event.recordedAt(), ZoneOffset.UTC));
    }

    private static @Nullable String currentTrace() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /** Told inside the service when rows were written, so that the relay wakes after the commit. */
    record Written() {}
}
