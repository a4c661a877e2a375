package dk.kk.shared.platform.probe;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.Statements;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What a poll does of which some cannot be applied: each test makes its own poll. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ParkingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger OFFSET = new AtomicInteger();

    @Inject
    Inbox inbox;

    @Inject
    ProbeConsumer consumer;

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    private final String topic = "parking-" + UUID.randomUUID();
    private final String stream = UUID.randomUUID().toString();
    private final UUID citizen = UUID.randomUUID();

    @Test
    void a_good_event_behind_a_bad_newer_one_of_the_same_poll_is_applied() {
        var other = UUID.randomUUID().toString();
        poll(
                event(stream, 3, "older"),
                event(stream, 4, "decided"),
                event(stream, 5, "poison"),
                event(other, 1, "well"));

        assertThat(consumer.labels).containsEntry(stream, "decided").containsEntry(other, "well");
        assertThat(applied(stream)).isEqualTo(4);
        assertThat(versionsParked()).containsExactly(5L);
    }

    @Test
    void where_none_is_good_all_are_parked_and_a_newer_one_heals_them() {
        poll(event(stream, 1, "poison"), event(stream, 2, "poison"));
        assertThat(versionsParked()).containsExactly(1L, 2L);

        poll(event(stream, 3, "healed"));
        assertThat(versionsParked()).isEmpty();
    }

    @Test
    void a_value_that_cannot_be_read_is_told_neither_in_the_log_nor_in_the_reason() {
        var secret = "SUBSTANCE-ABUSE";
        try (var log = new CapturedLog()) {
            poll(record(stream, 1, Map.of("citizenId", citizen, "label", "x", "code", secret)));
            assertThat(versionsParked()).containsExactly(1L);
            operations()
                    .post("/api/v1/parked-events/" + parkedId() + "/redrive")
                    .then()
                    .statusCode(409)
                    .body("title", containsString("at code"));

            assertThat(log.text()).contains("Parked probe " + stream).doesNotContain(secret, "x\",");
        }
        assertThat(reason()).contains("InvalidFormatException at code").doesNotContain(secret);
    }

    @Test
    void a_stream_whose_name_is_none_is_parked_as_unreadable_and_can_be_dismissed() {
        poll(event("s".repeat(3_000), 1, "huge"), event("a\nb", 1, "odd"), event("", 1, "none"));
        assertThat(unreadable()).hasSize(3);
        assertThat(consumer.labels).doesNotContainValue("huge").doesNotContainValue("odd");

        for (var id : unreadable()) {
            operations()
                    .post("/api/v1/parked-events/" + id + "/dismissal")
                    .then()
                    .statusCode(204);
            operations()
                    .post("/api/v1/parked-events/" + id + "/dismissal")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }

        assertThat(unreadable()).isEmpty();
        assertThat(database.list(
                        "select distinct dismissed_by from parked where topic = ?",
                        row -> row.text("dismissed_by"),
                        topic))
                .hasSize(1);
    }

    @Test
    void a_place_in_a_topic_that_was_made_anew_is_another_event() {
        var other = UUID.randomUUID().toString();
        var first = event(stream, 1, "poison");
        poll(first);
        poll(first);
        assertThat(versionsParked()).as("the same again").containsExactly(1L);

        poll(at(first.offset(), other, 7, "poison"));
        assertThat(versionsParked()).as("both wait").containsExactly(1L, 7L);

        poll(event(stream, 2, "healed"));
        poll(first, at(first.offset(), stream, 3, "poison"));
        assertThat(versionsParked()).as("a healed one does not hide a new one").containsExactly(3L, 7L);
    }

    @Test
    void a_database_that_goes_at_the_commit_is_waited_for_and_nothing_is_parked() throws SQLException {
        try (var _ = new CommitTrouble(stream, "57P01")) {
            told(stream, 1, Map.of("label", "kept")).publish();
            await().atMost(PATIENCE)
                    .until(() -> consumer.times.containsKey(stream)
                            && requireNonNull(consumer.times.get(stream)).get() >= 3);
            assertThat(applied(stream)).isZero();
        }

        await().atMost(PATIENCE).until(() -> applied(stream) == 1);
        assertThat(database.first("select 1 as one from parked where stream_id = ?", row -> row.number("one"), stream))
                .isEmpty();
    }

    @Test
    void a_stream_without_citizen_is_locked_before_its_version_is_read() throws Exception {
        try (var other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            new Statements(other).run("insert into applied values ('citizen', 'probe', ?, 5)", stream);
            var late = CompletableFuture.runAsync(() -> poll(record(stream, 4, Map.of("label", "late"))));
            await().atMost(PATIENCE).until(this::somebodyWaits);
            other.commit();
            late.get(60, TimeUnit.SECONDS);
        }
        assertThat(consumer.labels).doesNotContainKey(stream);
        assertThat(applied(stream)).isEqualTo(5);
    }

    @SafeVarargs
    private void poll(ConsumerRecord<String, String>... records) {
        inbox.receive(new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), List.of(records)), Map.of()));
    }

    private ConsumerRecord<String, String> event(String of, long version, String label) {
        return record(of, version, Map.of("citizenId", citizen, "label", label));
    }

    private ConsumerRecord<String, String> record(String of, long version, Object state) {
        return record(OFFSET.incrementAndGet(), of, version, state);
    }

    private ConsumerRecord<String, String> at(long offset, String of, long version, String label) {
        return record(offset, of, version, Map.of("citizenId", citizen, "label", label));
    }

    private ConsumerRecord<String, String> record(long offset, String of, long version, Object state) {
        return told(of, version, state).message(topic, offset);
    }

    private ToldEvent told(String of, long version, Object state) {
        return new ToldEvent("citizen", "probe.made", "probe", of, version, citizen, state);
    }

    private static RequestSpecification operations() {
        return given().auth().oauth2(Tokens.of(Role.OPERATIONS));
    }

    private List<Long> versionsParked() {
        return database.list(
                "select version from parked where topic = ? and resolved_at is null order by version",
                row -> row.number("version"),
                topic);
    }

    private List<Long> unreadable() {
        return database.list(
                "select id from parked where topic = ? and resolved_at is null and stream_id is null and stream_kind is null and source is null",
                row -> row.number("id"),
                topic);
    }

    private long parkedId() {
        return database.first("select id from parked where topic = ?", row -> row.number("id"), topic)
                .orElseThrow();
    }

    private String reason() {
        return database.first("select reason from parked where topic = ?", row -> row.text("reason"), topic)
                .orElseThrow();
    }

    private long applied(String of) {
        return database.first("select version from applied where stream_id = ?", row -> row.number("version"), of)
                .orElse(0L);
    }

    private boolean somebodyWaits() {
        return database.first(
                        "select 1 as waits from pg_stat_activity where wait_event_type = 'Lock' and query like '%insert into applied%' and datname = current_database()",
                        row -> row.number("waits"))
                .isPresent();
    }
}
