package dk.kk.shared.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.SuiteResource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What relays tell of how complete their topics are, as it stands on the broker. */
class HeartbeatsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PARTITIONS = 3;
    private static OutboxOfOurOwn outbox;
    private static Map<String, Object> kafka;

    @TempDir
    Path folder;

    private final String topic = "heartbeats-" + UUID.randomUUID();
    private final String other = topic + "-other";
    private final List<Relay> relays = new ArrayList<>();

    /** A record as it stands: a heartbeat, or an event by its stream. */
    private record Said(int partition, String stream, Optional<Heartbeat> heartbeat) {}

    @BeforeAll
    static void anOutbox() throws SQLException, IOException {
        outbox = new OutboxOfOurOwn("heartbeats");
        kafka = Map.of("bootstrap.servers", System.getProperty(SuiteResource.KAFKA));
    }

    @BeforeEach
    void topics() throws Exception {
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(
                            new NewTopic(topic, PARTITIONS, (short) 1), new NewTopic(other, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void end() throws Exception {
        for (var relay : relays) {
            relay.stop();
        }
        outbox.run("delete from outbox_pending");
        outbox.run("delete from outbox");
    }

    @Test
    void each_partition_tells_behind_the_events_up_to_when_they_are_all_there() throws Exception {
        var recorded = new HashMap<UUID, Instant>();
        relay(new BusinessClock(Optional.empty()));
        for (var i = 0; i < 30; i++) {
            var now = now();
            recorded.put(outbox.add(topic, now), now);
        }
        var last = now();

        awaitTold(topic, last);

        for (var partition = 0; partition < PARTITIONS; partition++) {
            var place = partition;
            var told = Instant.MIN;
            for (var said : read(topic)) {
                if (said.partition() == place) {
                    told = said.heartbeat().map(Heartbeat::completeUpTo).orElse(told);
                    if (said.heartbeat().isEmpty()) {
                        assertThat(recorded.get(UUID.fromString(said.stream()))).isAfterOrEqualTo(told);
                    }
                }
            }
        }
        assertThat(read(topic))
                .extracting(Said::heartbeat)
                .anySatisfy(told -> assertThat(told)
                        .hasValueSatisfying(
                                heartbeat -> assertThat(heartbeat.partitions()).isEqualTo(PARTITIONS)));
    }

    @Test
    void a_transaction_held_open_holds_it_back_while_others_commit() throws Exception {
        relay(new BusinessClock(Optional.empty()));
        awaitTold(topic, now());
        try (var connection = outbox.connect()) {
            connection.setAutoCommit(false);
            var recordedAt = now();
            var stream = OutboxOfOurOwn.add(connection, topic, recordedAt);
            await().atMost(PATIENCE)
                    .during(Duration.ofSeconds(4))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        outbox.add(topic, now());
                        return told(topic).allMatch(time -> time.isBefore(recordedAt));
                    });

            connection.commit();
            awaitTold(topic, recordedAt);

            var said = read(topic);
            var row = indexOf(said, one -> one.stream().equals(stream.toString()));
            assertThat(row).isNotNegative();
            assertThat(indexOf(said, one -> one.partition() == said.get(row).partition() && isTold(one, recordedAt)))
                    .isGreaterThan(row);
        }
    }

    @Test
    void a_refused_row_holds_back_its_own_topic_until_it_is_mended() throws Exception {
        var recordedAt = now();
        outbox.add(topic, recordedAt);
        outbox.run("update outbox_pending set refused_at = now()");
        relay(new BusinessClock(Optional.empty()));

        awaitTold(other, recordedAt.plusSeconds(2));
        assertThat(told(topic)).isEmpty();

        outbox.run("update outbox_pending set refused_at = null");
        awaitTold(topic, recordedAt);
    }

    @Test
    void the_relay_that_takes_over_goes_on_telling_and_nobody_tells_without_one() throws Exception {
        var clock = new BusinessClock(Optional.empty());
        var first = relay(clock);
        awaitTold(topic, now());
        var second = relay(clock);

        first.stop();
        var between = now();
        outbox.add(topic, between);
        awaitTold(topic, between);
        second.stop();

        var said = read(topic).size();
        await().during(Duration.ofSeconds(3))
                .atMost(PATIENCE)
                .until(() -> read(topic).size() == said);
    }

    @Test
    void a_clock_put_back_takes_back_what_was_told_before_the_first_row_of_then() throws Exception {
        var file = folder.resolve("clock");
        set(file, Instant.parse("2030-01-01T00:00:00Z"));
        var clock = new BusinessClock(Optional.of(file));
        relay(clock);
        awaitTold(topic, Instant.parse("2030-01-01T00:00:00Z"));

        var then = Instant.parse("2007-11-30T11:00:00Z");
        set(file, then);
        var stream = outbox.add(topic, then);
        awaitEvent(stream);

        var said = read(topic);
        var row = indexOf(said, one -> one.stream().equals(stream.toString()));
        var before = said.subList(0, row).stream()
                .filter(one -> one.partition() == said.get(row).partition())
                .toList();
        assertThat(before.getLast().heartbeat().orElseThrow().completeUpTo()).isBeforeOrEqualTo(then);
        awaitTold(topic, then.plusSeconds(1));
        assertThat(told(topic).reduce((_, last) -> last))
                .hasValueSatisfying(time -> assertThat(time).isBefore(Instant.parse("2008-01-01T00:00:00Z")));
        assertThat(read(topic).stream()
                        .filter(one -> one.partition() == 0)
                        .flatMap(one -> one.heartbeat().stream())
                        .map(Heartbeat::notedAt))
                .as("the one noted last holds")
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private Relay relay(BusinessClock clock) {
        var relay = new Relay(
                outbox.ofRelay(),
                new KafkaSettings(kafka)::producer,
                new Heartbeats(new PublishedTopics(Optional.empty(), List.of(topic, other)), clock, "test"),
                "test");
        relays.add(relay);
        relay.start();
        return relay;
    }

    private static void set(Path clock, Instant business) throws IOException {
        Files.writeString(clock, business + " " + now());
    }

    /** On the wall, as a real clock says it. */
    private static Instant now() {
        return new BusinessClock(Optional.empty()).instant();
    }

    /** In all partitions; behind it that time is not told again while the clock goes on. */
    private static void awaitTold(String topic, Instant time) {
        await().atMost(PATIENCE)
                .until(() -> read(topic).stream()
                                .filter(one -> isTold(one, time))
                                .map(Said::partition)
                                .distinct()
                                .count()
                        == PARTITIONS);
    }

    private void awaitEvent(UUID stream) {
        await().atMost(PATIENCE)
                .until(() -> read(topic).stream().anyMatch(one -> one.stream().equals(stream.toString())));
    }

    private static boolean isTold(Said said, Instant time) {
        return said.heartbeat()
                .filter(heartbeat -> heartbeat.completeUpTo().isAfter(time))
                .isPresent();
    }

    private static java.util.stream.Stream<Instant> told(String topic) {
        return read(topic).stream().flatMap(one -> one.heartbeat().stream()).map(Heartbeat::completeUpTo);
    }

    private static int indexOf(List<Said> said, Predicate<Said> fits) {
        for (var i = 0; i < said.size(); i++) {
            if (fits.test(said.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** All that stands there now, in order per partition. */
    private static List<Said> read(String topic) {
        var said = new ArrayList<Said>();
        try (var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(50)).forEach(message -> {
                    var kind = new String(
                            message.headers().lastHeader("ce_streamkind").value(), StandardCharsets.UTF_8);
                    said.add(new Said(
                            message.partition(),
                            message.key(),
                            kind.equals(Heartbeat.KIND)
                                    ? Optional.of(Heartbeat.read(message.value()))
                                    : Optional.empty()));
                });
            }
        }
        return said;
    }
}
