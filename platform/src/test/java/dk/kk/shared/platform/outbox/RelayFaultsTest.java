package dk.kk.shared.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Statements;
import dk.kk.shared.platform.stream.StreamRef;
import dk.kk.shared.platform.testing.SuiteResource;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relays on a database of their own, and what may happen to them. */
class RelayFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static OutboxOfOurOwn outbox;
    private static String broker;

    private final String topic = "relay-faults-" + UUID.randomUUID();
    private final UUID stream = UUID.randomUUID();
    private final Map<String, Object> kafka = new ConcurrentHashMap<>();
    private final KafkaSettings settings = new KafkaSettings(kafka);
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Relay> relays = new ArrayList<>();
    private volatile @Nullable Producer<String, String> current;

    @BeforeAll
    static void anOutbox() throws SQLException, IOException {
        outbox = new OutboxOfOurOwn("relay_faults");
        broker = System.getProperty(SuiteResource.KAFKA);
    }

    @BeforeEach
    void aTopic() throws Exception {
        kafka.put("bootstrap.servers", broker);
        create(topic);
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
    void what_was_sent_is_removed_without_waiting_for_the_disk_whatever_the_server_says() throws SQLException {
        try (var ofRelay = outbox.ofRelay().open()) {
            var wait = new Statements(ofRelay)
                    .list(
                            "select setting, source from pg_settings where name = 'synchronous_commit'",
                            row -> row.text("setting") + " by " + row.text("source"))
                    .getFirst();
            assertThat(wait).isEqualTo("off by client");
        }
    }

    @Test
    void a_broker_that_cannot_be_found_does_not_end_it() throws SQLException {
        kafka.put("bootstrap.servers", "nowhere.invalid:9092");
        add(topic, 1);
        var relay = relay();
        await().atMost(PATIENCE).until(() -> asked.get() >= 3);
        assertThat(relay.isMoving()).isTrue();

        kafka.put("bootstrap.servers", broker);

        awaitSent(topic, 1);
    }

    @Test
    void a_producer_that_is_of_no_use_any_more_is_made_anew() throws SQLException {
        relay();
        add(topic, 1);
        awaitSent(topic, 1);

        var first = Objects.requireNonNull(current);
        first.close();
        add(topic, 2);

        awaitSent(topic, 2);
        assertThat(current).isNotSameAs(first);
    }

    @Test
    void a_topic_that_takes_nothing_holds_up_no_other_and_loses_nothing() throws Exception {
        var missing = topic + "-missing";
        add(missing, 1);
        add(missing, 2);
        add(topic, 1);
        var relay = relay();

        awaitSent(topic, 1);
        assertThat(unsent(missing)).isEqualTo(2);
        await().atMost(PATIENCE).until(() -> relay.heldTopics().equals(Set.of(missing)));
        add(topic, 2);
        awaitSent(topic, 2);

        create(missing);
        awaitSent(missing, 2);
        assertThat(versionsOn(missing)).containsExactly("1", "2");
        assertThat(relay.heldTopics()).isEmpty();
    }

    @Test
    void the_relay_without_the_lock_keeps_its_one_connection_and_takes_over() throws Exception {
        var active = relay();
        await().atMost(PATIENCE).until(() -> current != null);
        var standby = relay();
        await().atMost(PATIENCE).until(() -> connections().size() == 2);
        var before = connections();

        await().atMost(PATIENCE)
                .during(Duration.ofSeconds(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    standby.wake(new Outbox.RowsWritten(List.of())); // as each commit of this instance does
                    return connections().equals(before);
                });

        active.stop();
        add(topic, 1);
        awaitSent(topic, 1);
    }

    @Test
    void a_connection_that_is_ended_is_opened_again() throws SQLException {
        relay();
        add(topic, 1);
        awaitSent(topic, 1);

        try (var admin = DriverManager.getConnection(System.getProperty(SuiteResource.POSTGRES))) {
            new Statements(admin)
                    .run(
                            "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'relay_faults' and application_name = ?",
                            RelayConnections.NAME);
        }
        add(topic, 2);
        awaitSent(topic, 2);
    }

    @Test
    void readiness_says_when_nobody_sends() throws Exception {
        var relay = relay();
        var readiness = new RelayReadiness(relay, new OutboxDepth(outbox.database()));
        await().atMost(PATIENCE).until(() -> readiness.call().getStatus() == Status.UP);

        relay.stop();
        add(topic, 1);

        assertThat(relay.isMoving()).isFalse();
        var answer = readiness.call();
        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
        assertThat(answer.getData().orElseThrow()).containsKeys("oldestUnsentSeconds", "secondsSinceWell");
    }

    @Test
    void nothing_waits_long_for_a_lost_side() throws SQLException {
        try (var connection = outbox.ofRelay().open()) {
            var server = new Statements(connection)
                    .list(
                            "select name || '=' || setting as setting from pg_settings where name = any (string_to_array(?, ','))",
                            row -> row.text("setting"),
                            "statement_timeout,lock_timeout,idle_in_transaction_session_timeout,tcp_keepalives_idle");
            assertThat(server)
                    .containsExactlyInAnyOrder(
                            "statement_timeout=10000",
                            "lock_timeout=5000",
                            "idle_in_transaction_session_timeout=10000",
                            "tcp_keepalives_idle=5");
            assertThat(connection.getNetworkTimeout()).isEqualTo(15_000);
        }
    }

    private Relay relay() {
        var relay = new Relay(
                outbox.ofRelay(),
                () -> {
                    asked.incrementAndGet();
                    var producer = settings.producer();
                    current = producer;
                    return producer;
                },
                new Heartbeats(
                        new PublishedTopics(Optional.empty(), List.of(topic)),
                        new BusinessClock(Optional.empty()),
                        "test"),
                "test");
        relays.add(relay);
        relay.start();
        return relay;
    }

    private static void create(String name) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) broker))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private void add(String to, long version) throws SQLException {
        try (var connection = outbox.connect()) {
            OutboxOfOurOwn.add(connection, to, new StreamRef(to, stream), version, Instant.EPOCH);
        }
    }

    private void awaitSent(String to, long version) {
        await().atMost(PATIENCE)
                .until(() ->
                        count("outbox where topic = ? and stream_version = " + version, to) == 1 && unsent(to) == 0);
    }

    private static long unsent(String to) throws SQLException {
        return count("outbox_pending where topic = ?", to);
    }

    private static long count(String rows, String argument) throws SQLException {
        return outbox.list("select count(*) as found from " + rows, row -> row.number("found"), argument)
                .getFirst();
    }

    private static List<Long> connections() throws SQLException {
        try (var admin = DriverManager.getConnection(System.getProperty(SuiteResource.POSTGRES))) {
            return new Statements(admin)
                    .list(
                            "select pid from pg_stat_activity where datname = 'relay_faults' and application_name = ? order by pid",
                            row -> row.number("pid"),
                            RelayConnections.NAME);
        }
    }

    private static List<String> versionsOn(String topic) {
        var versions = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", (Object) broker), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            await().pollInSameThread().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(message -> versions.add(new String(
                                message.headers().lastHeader("ce_streamversion").value(),
                                java.nio.charset.StandardCharsets.UTF_8)));
                return versions.size() >= 2;
            });
        }
        return versions;
    }
}
