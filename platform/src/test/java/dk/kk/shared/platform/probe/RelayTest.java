package dk.kk.shared.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.stream.StreamRef;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RelayTest {

    private static final String TOPIC = "kpi.events.v1";

    /** Not there at the broker, so that what it waits for stays. */
    private static final String HELD = "held.events.v1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private final UUID citizen = UUID.randomUUID();
    private final UUID stream = UUID.randomUUID();

    @Test
    void events_of_a_stream_leave_in_the_order_of_their_versions() {
        IntStream.rangeClosed(1, 20)
                .forEach(version ->
                        QuarkusTransaction.requiringNew().run(() -> outbox.add(event(stream, version, "small"))));

        EventLog.awaitEvent(TOPIC, one -> one.streamId().equals(stream.toString()) && one.version() == 20);
        assertThat(EventLog.read(TOPIC))
                .filteredOn(one -> one.streamId().equals(stream.toString()))
                .extracting(EventLog.Published::version)
                .isSorted()
                .hasSize(20);
    }

    @Test
    void events_of_one_call_leave_in_the_order_given() {
        var others = Stream.generate(UUID::randomUUID).limit(500).toList();

        QuarkusTransaction.requiringNew()
                .run(() -> outbox.addAll(
                        others.stream().map(other -> event(other, 1, "small")).toList()));

        var last = others.getLast().toString();
        EventLog.awaitEvent(TOPIC, one -> one.streamId().equals(last));
        assertThat(EventLog.read(TOPIC))
                .filteredOn(one -> one.key().equals(citizen.toString())) // one citizen's are in one partition
                .extracting(EventLog.Published::streamId)
                .containsExactlyElementsOf(others.stream().map(UUID::toString).toList());
    }

    @Test
    void readiness_and_metrics_tell_of_the_relay() {
        assertThat(given().get(ready).asString()).containsPattern("\"Outbox relay\",\\s+\"status\": \"UP\"");
        assertThat(given().get(metrics).asString()).contains("outbox_relay_alive 1.0");
    }

    @Test
    void metrics_tell_what_waits_for_each_topic_and_of_one_where_nothing_does() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.run("""
                    with archived as (
                        insert into outbox (event_id, topic, type, stream_kind, stream_id, stream_version, subject, cause, data, recorded_at)
                        values (?, ?, 't', 'held', ?, 1, 's', 'c', '{}', now())
                        returning event_id, topic, stream_kind, stream_id)
                    insert into outbox_pending (event_id, topic, stream_kind, stream_id, inserted_at)
                    select archived.*, now() - interval '5 minutes' from archived
                    """, UUID.randomUUID(), EventLog.prefix() + HELD, stream.toString());
        });
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(given().get(metrics).asString())
                            .contains("outbox_unsent_rows{topic=\"" + TOPIC + "\"} 0.0")
                            .contains("outbox_oldest_unsent_seconds{topic=\"" + TOPIC + "\"} 0.0")
                            .contains("outbox_unsent_rows{topic=\"" + HELD + "\"} 1.0")
                            .containsPattern("outbox_oldest_unsent_seconds\\{topic=\"" + HELD + "\"} 30[0-9]\\."));
        } finally {
            database.run("delete from outbox_pending where stream_id = ?", stream.toString());
        }
    }

    @Test
    void an_event_for_a_topic_that_nobody_declared_is_refused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.add(event(stream, 1, "small").onTopic("undeclared.v1"))));
    }

    @Test
    void what_is_rolled_back_never_leaves() {
        QuarkusTransaction.begin();
        outbox.add(event(stream, 1, "small"));
        QuarkusTransaction.rollback();
        var after = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.add(event(after, 1, "small")));

        EventLog.awaitEvent(TOPIC, one -> one.streamId().equals(after.toString()));
        assertThat(EventLog.read(TOPIC)).noneMatch(one -> one.streamId().equals(stream.toString()));
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        assertThatExceptionOfType(TransactionalException.class).isThrownBy(() -> outbox.add(event(stream, 1, "small")));
    }

    @Test
    void a_record_the_broker_will_never_take_stops_its_stream_alone() {
        var other = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.addAll(List.of(
                        event(stream, 1, "x".repeat(2_000_000)), event(stream, 2, "small"), event(other, 1, "small"))));

        EventLog.awaitEvent(TOPIC, one -> one.streamId().equals(other.toString()));
        await().atMost(PATIENCE).until(() -> refused() == 1);
        var later = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.addAll(List.of(event(stream, 3, "small"), event(later, 1, "small"))));
        EventLog.awaitEvent(TOPIC, one -> one.streamId().equals(later.toString()));
        assertThat(EventLog.read(TOPIC))
                .noneMatch(one -> one.streamId().equals(stream.toString()) && one.version() == 3);
    }

    @Test
    void a_passage_says_what_waits_and_what_is_refused_and_of_the_rest_that_kafka_has_it() {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(event(stream, 1, "x".repeat(2_000_000))));
        await().atMost(PATIENCE).until(() -> refused() == 1);
        passage().body("told[0].waitingSince", notNullValue()).body("told[0].refusedAt", notNullValue());

        database.run("delete from outbox_pending where stream_id = ?", stream.toString());
        passage().body("told[0].waitingSince", nullValue()).body("told[0].refusedAt", nullValue());
    }

    private ValidatableResponse passage() {
        return given().auth()
                .oauth2(Tokens.of(Role.OPERATIONS))
                .get("/api/v1/event-passages?kind=probe&id=" + stream)
                .then()
                .statusCode(200);
    }

    private Event event(UUID of, long version, String text) {
        return Event.of(
                        "probe.told",
                        new StreamRef("probe", of),
                        version,
                        citizen,
                        "test",
                        Instant.parse("2007-11-30T11:00:00Z"),
                        Map.of("text", text))
                .onTopic(TOPIC);
    }

    private long refused() {
        return database.first(
                        "select count(*) as found from outbox_pending where stream_id = ? and refused_at is not null",
                        row -> row.number("found"),
                        stream.toString())
                .orElseThrow();
    }
}
