package dk.kk.shared.platform.consumer;

import static java.util.stream.Collectors.toMap;

import dk.kk.shared.platform.consumer.HeardEvent.Stream;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlStates;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** Events that were told before, heard once more: held against what is applied here, and applied where they are not. */
@ApplicationScoped
public class SecondHearing {
    private static final Logger LOG = Logger.getLogger(SecondHearing.class);
    private static final String VERSIONS = """
            select a.source, a.stream_kind, a.stream_id, a.version from applied a
            join unnest(?, ?, ?) told (source, kind, id)
              on (a.source, a.stream_kind, a.stream_id) = (told.source, told.kind, told.id)
            """;
    private static final String HOLD =
            "select citizen_id from heard_citizen where citizen_id = any (?) order by citizen_id for update";

    private final Database database;
    private final InboxTransaction transaction;
    private final HeardTopics topics;
    private final List<Hears> listeners;

    SecondHearing(Database database, InboxTransaction transaction, HeardTopics topics, @All List<Hears> listeners) {
        this.database = database;
        this.transaction = transaction;
        this.topics = topics;
        this.listeners = listeners;
    }

    /** As Kafka knows them. */
    public List<String> topics() {
        return topics.inKafka();
    }

    /** The newest readable event of each stream that is heard here. What cannot be read was parked when it came first. */
    public List<HeardEvent> newest(ConsumerRecords<String, String> records) {
        var versions = new Versions();
        for (var message : records) {
            var envelope = Envelope.of(message);
            if (envelope.kind() != null && transaction.isHeard(envelope)) {
                try {
                    versions.add(envelope, envelope.open());
                } catch (Unreadable e) {
                    LOG.debugf("%s cannot be read: %s", envelope.place(), e.why());
                }
            }
        }
        return versions.newest();
    }

    /**
     * Holds events against what is applied here.
     *
     * @param mend applies what is not here or not so
     * @return of the events that say something else
     */
    public Map<HeardEvent, Finding> hear(List<HeardEvent> events, boolean mend) {
        var found = new HashMap<HeardEvent, Finding>();
        var here = versions(events);
        for (var event : events) {
            var version = here.get(event.stream());
            if (version == null) {
                found.put(event, Finding.MISSING);
            } else if (version < event.version()) {
                found.put(event, Finding.BEHIND);
            }
        }
        if (mend) {
            eachOrAll(List.copyOf(found.keySet()), transaction::apply, found);
        }
        var same = events.stream()
                .filter(event -> Objects.equals(here.get(event.stream()), event.version()))
                .toList();
        eachOrAll(same, these -> compare(these, mend, found), found);
        return found;
    }

    /** While their citizens are held: nothing else of them is applied in between. */
    private void compare(List<HeardEvent> events, boolean mend, Map<HeardEvent, Finding> found) {
        var different = QuarkusTransaction.requiringNew().call(() -> {
            database.list(
                    HOLD,
                    row -> row,
                    SqlArray.uuids(
                            events.stream().flatMap(transaction::citizens).toList()));
            var here = versions(events);
            var still = events.stream()
                    .filter(event -> Objects.equals(here.get(event.stream()), event.version()))
                    .toList();
            return listeners.stream()
                    .flatMap(listener -> {
                        var concerned = still.stream()
                                .filter(event -> listener.hears().contains(event.streamKind()))
                                .toList();
                        var differing = concerned.isEmpty() ? concerned : listener.differing(concerned);
                        if (mend && !differing.isEmpty()) {
                            listener.apply(differing);
                        }
                        return differing.stream();
                    })
                    .distinct()
                    .toList();
        });
        different.forEach(event -> found.put(event, Finding.DIFFERENT));
    }

    /** All together; where one fails, each alone. */
    private static void eachOrAll(List<HeardEvent> events, Work work, Map<HeardEvent, Finding> found) {
        if (events.isEmpty()) {
            return;
        }
        try {
            work.on(events);
        } catch (RuntimeException failure) {
            throwWhereItPasses(failure);
            for (var event : events) {
                try {
                    work.on(List.of(event));
                } catch (RuntimeException alone) {
                    throwWhereItPasses(alone);
                    found.put(event, Finding.FAILED);
                }
            }
        }
    }

    private static void throwWhereItPasses(RuntimeException failure) {
        if (SqlStates.passes(failure)) {
            throw failure;
        }
    }

    private Map<Stream, Long> versions(List<HeardEvent> events) {
        return database
                .list(
                        VERSIONS,
                        row -> Map.entry(
                                new Stream(row.text("source"), row.text("stream_kind"), row.text("stream_id")),
                                row.number("version")),
                        SqlArray.texts(events.stream().map(HeardEvent::source).toList()),
                        SqlArray.texts(events.stream().map(HeardEvent::kind).toList()),
                        SqlArray.texts(events.stream().map(HeardEvent::streamId).toList()))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private interface Work {
        void on(List<HeardEvent> events);
    }
}
