package dk.kk.shared.platform.outbox;

import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.stream.Ids;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Stores events in the transaction of the change they tell of; the {@link Relay} sends them after the commit. */
@ApplicationScoped
public class Outbox {

    /** Into the archive, and beside it what the relay has to send: their order there is the one given. */
    private static final String INSERT = """
            with told as (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as told (
                    event_id, topic, type, stream_kind, stream_id, stream_version, subject, cause, traceparent, data, recorded_at, place)),
            archived as (
                insert into outbox (event_id, topic, type, stream_kind, stream_id, stream_version, subject, cause, traceparent, data,
                                    recorded_at)
                select event_id, topic, type, stream_kind, stream_id, stream_version, subject, cause, traceparent, data, recorded_at
                from told order by place)
            insert into outbox_pending (event_id, topic, stream_kind, stream_id)
            select event_id, topic, stream_kind, stream_id from told order by place
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

    /** One statement for all, in the order given. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        var trace = currentTrace();
        var rows = events.stream().map(event -> row(event, trace)).toList();
        database.run(
                INSERT,
                SqlArray.uuids(all(rows, Row::eventId)),
                SqlArray.texts(all(rows, Row::topic)),
                SqlArray.texts(all(events, Event::type)),
                SqlArray.texts(all(events, event -> event.stream().kind())),
                SqlArray.texts(all(events, event -> event.stream().id())),
                SqlArray.numbers(all(events, Event::version)),
                SqlArray.texts(all(events, Event::subject)),
                SqlArray.texts(all(events, Event::cause)),
                SqlArray.texts(rows.stream().map(Row::traceparent).toList()),
                SqlArray.texts(all(rows, Row::data)),
                SqlArray.instants(all(events, Event::recordedAt)));
        written.fire(new RowsWritten(List.copyOf(events)));
    }

    /** What a row has beside its event. */
    private record Row(UUID eventId, String topic, @Nullable String traceparent, String data) {}

    private Row row(Event event, @Nullable String trace) {
        return new Row(
                Ids.next(),
                topics.inKafka(event.topic() == null ? ownTopic : event.topic()),
                event.traceparent() == null ? trace : event.traceparent(),
                EventJson.write(event.state()));
    }

    private static <T, V> List<V> all(List<T> rows, Function<T, V> column) {
        return rows.stream().map(column).toList();
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
