package dk.kk.shared.bench.rival;

import dk.kk.shared.bench.rival.ToldState.Row;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The floor of a rebuild: polls what the topics hold, opens the newest version of each stream and upserts its rows, a transaction a
 * poll. It knows no merges, counts nobody, says nothing of what it finds, and nobody may write beside it.
 */
public final class UpsertLoop implements AutoCloseable {
    /** Tables of the floor's own. */
    public static final String TABLES = """
            create table if not exists loop_stream (
                source text, kind text, id text, version bigint not null, primary key (source, kind, id));
            create table if not exists loop_fact (
                kind text, id text, position int, citizen_id uuid, code text, valid_from date, valid_to date,
                recorded_at timestamptz, superseded_at timestamptz, primary key (kind, id, position));
            grant select, insert, update on loop_stream, loop_fact to %s""";

    public static final String EMPTY = "truncate loop_stream, loop_fact";

    private static final String STREAMS = """
            insert into loop_stream select * from unnest(?, ?, ?, ?) on conflict (source, kind, id) do update
            set version = excluded.version where loop_stream.version < excluded.version""";

    private static final String FACTS = """
            insert into loop_fact select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (kind, id, position) do update
            set code = excluded.code, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                recorded_at = excluded.recorded_at, superseded_at = excluded.superseded_at""";

    private static final int MOST_OF_A_POLL = 5_000;
    private static final int BYTES_OF_A_PARTITION = 8 << 20;

    private final Connection connection;
    private final String bootstrapServers;
    private final List<String> topics;
    private final Set<String> heard;

    /** @param heard as {@code citizen/match-group}: others are passed over */
    public UpsertLoop(
            String url, String user, String password, String bootstrapServers, List<String> topics, Set<String> heard)
            throws SQLException {
        this.connection = DriverManager.getConnection(url, user, password);
        this.connection.setAutoCommit(false);
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.heard = heard;
    }

    /** @return how many events it heard, older versions of a stream too */
    public long run() throws SQLException {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = 0L;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                events += store(consumer.poll(Duration.ofSeconds(1)));
            }
            return events;
        }
    }

    private long store(ConsumerRecords<String, String> records) throws SQLException {
        var events = 0L;
        var newest = new LinkedHashMap<ToldState.Stream, ToldState>();
        for (var record : records) {
            var told = ToldState.of(record);
            if (told != null && heard.contains(told.path())) {
                events++;
                newest.merge(told.stream(), told, (one, other) -> one.version() > other.version() ? one : other);
            }
        }
        if (!newest.isEmpty()) {
            upsert(newest.values());
            connection.commit();
        }
        return events;
    }

    private void upsert(Collection<ToldState> states) throws SQLException {
        try (var streams = connection.prepareStatement(STREAMS);
                var facts = connection.prepareStatement(FACTS)) {
            streams.setArray(1, array("text", states, ToldState::source));
            streams.setArray(2, array("text", states, ToldState::kind));
            streams.setArray(3, array("text", states, ToldState::id));
            streams.setArray(4, array("bigint", states, ToldState::version));
            streams.execute();
            var rows = states.stream()
                    .flatMap(state -> state.rows().stream().map(row -> new OfStream(state, row)))
                    .toList();
            facts.setArray(1, array("text", rows, row -> row.state.kind()));
            facts.setArray(2, array("text", rows, row -> row.state.id()));
            facts.setArray(3, array("integer", rows, row -> row.row.position()));
            facts.setArray(4, array("uuid", rows, row -> row.row.citizen()));
            facts.setArray(5, array("text", rows, row -> row.row.code()));
            facts.setArray(6, array("date", rows, row -> row.row.from()));
            facts.setArray(7, array("date", rows, row -> row.row.to()));
            facts.setArray(8, array("timestamptz", rows, row -> row.row.recordedAt()));
            facts.setArray(9, array("timestamptz", rows, row -> row.row.supersededAt()));
            facts.execute();
        }
    }

    private record OfStream(ToldState state, Row row) {}

    private <T> Array array(String type, Collection<T> items, Function<T, @Nullable Object> part) throws SQLException {
        return connection.createArrayOf(type, items.stream().map(part).toArray());
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "enable.auto.commit",
                false,
                "max.poll.records",
                MOST_OF_A_POLL,
                "max.partition.fetch.bytes",
                BYTES_OF_A_PARTITION);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
