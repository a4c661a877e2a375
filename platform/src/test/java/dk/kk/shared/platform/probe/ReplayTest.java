package dk.kk.shared.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A topic that is read once more; what other tests left on it and in the database is found beside. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ReplayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ProbeConsumer consumer;

    @Inject
    Database database;

    private final String stream = UUID.randomUUID().toString();
    private final UUID citizen = UUID.randomUUID();

    @BeforeEach
    void two_versions_are_heard() {
        publish(1, "considered");
        publish(2, "decided");
        await().atMost(PATIENCE).until(() -> "decided".equals(consumer.labels.get(stream)));
    }

    @Test
    void what_is_here_as_its_topic_tells_it_is_no_finding() {
        assertThat(found(replay("COMPARE"))).doesNotContainKey(stream);
    }

    @Test
    void a_stream_that_a_restored_database_does_not_know_is_listed_and_then_applied() {
        consumer.labels.remove(stream);
        var elsewhere = UUID.randomUUID().toString();
        database.run("update applied set stream_id = ? where stream_id = ?", elsewhere, stream);

        var compared = found(replay("COMPARE"));
        assertThat(compared).containsEntry(stream, "MISSING").containsEntry(elsewhere, "NOT_ON_TOPIC");
        assertThat(consumer.labels).doesNotContainKey(stream);

        assertThat(found(replay("APPLY"))).containsEntry(stream, "MISSING");
        assertThat(consumer.labels).containsEntry(stream, "decided");
        assertThat(applied()).isEqualTo(2);
        assertThat(found(replay("COMPARE"))).doesNotContainKey(stream);
    }

    @Test
    void a_version_that_was_lost_is_fetched() {
        consumer.labels.put(stream, "considered");
        database.run("update applied set version = 1 where stream_id = ?", stream);

        assertThat(found(replay("COMPARE"))).containsEntry(stream, "BEHIND");
        assertThat(found(replay("APPLY"))).containsEntry(stream, "BEHIND");
        assertThat(consumer.labels).containsEntry(stream, "decided");
    }

    @Test
    void what_is_kept_otherwise_than_the_newest_event_says_is_put_right() {
        consumer.labels.put(stream, "spoiled");

        assertThat(found(replay("COMPARE"))).containsEntry(stream, "DIFFERENT");
        assertThat(consumer.labels).containsEntry(stream, "spoiled");
        assertThat(found(replay("APPLY"))).containsEntry(stream, "DIFFERENT");
        assertThat(consumer.labels).containsEntry(stream, "decided");
    }

    @Test
    void a_source_that_went_back_to_an_older_state_is_listed_and_nothing_is_taken_back() {
        database.run("update applied set version = 9 where stream_id = ?", stream);

        assertThat(found(replay("APPLY"))).containsEntry(stream, "AHEAD");
        assertThat(applied()).isEqualTo(9);
        assertThat(consumer.labels).containsEntry(stream, "decided");
    }

    @Test
    void an_event_that_cannot_be_applied_holds_up_no_other() {
        var other = UUID.randomUUID().toString();
        event(other, 1, "poison").publish();
        publish(3, "poison");
        publish(4, "resumed");
        await().atMost(PATIENCE).until(() -> "resumed".equals(consumer.labels.get(stream)));
        consumer.labels.put(stream, "spoiled");

        var found = found(replay("APPLY"));
        assertThat(found).containsEntry(other, "FAILED").containsEntry(stream, "DIFFERENT");
        assertThat(consumer.labels).containsEntry(stream, "resumed");
    }

    @Test
    void behind_a_newest_event_that_cannot_be_read_the_one_before_counts() {
        new ToldEvent("citizen", "probe.made", "probe", stream, 3, citizen, "{no json").publish();
        consumer.labels.put(stream, "spoiled");

        assertThat(found(replay("APPLY"))).containsEntry(stream, "DIFFERENT");
        assertThat(consumer.labels).containsEntry(stream, "decided");
    }

    @Test
    void what_the_database_lets_go_while_it_waits_for_somebody_else_is_tried_again() {
        consumer.labels.put(stream, "spoiled");

        var replay = QuarkusTransaction.requiringNew().call(() -> {
            database.list("select from heard_citizen where citizen_id = ? for update", row -> row, citizen);
            var id = begun("APPLY");
            await().atMost(PATIENCE).until(this::oneThatWaitsIsLetGo);
            return id;
        });

        assertThat(found(done(replay))).containsEntry(stream, "DIFFERENT");
        assertThat(consumer.labels).containsEntry(stream, "decided");
    }

    /** As the server does where two wait for each other. */
    private boolean oneThatWaitsIsLetGo() {
        return !database.list("""
                        select pg_cancel_backend(pid) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like '%heard_citizen%'
                        """, row -> row).isEmpty();
    }

    @Test
    void there_is_one_at_a_time_and_one_that_is_silent_for_long_was_cut() {
        var running = UUID.randomUUID();
        database.run(
                "insert into replay (id, mode, state, started_by) values (?, 'COMPARE', 'RUNNING', 'test')", running);
        start("COMPARE").then().statusCode(409).body("code", equalTo("replay-running"));

        database.run("update replay set seen_at = clock_timestamp() - interval '2 minutes' where id = ?", running);
        operations().get("/api/v1/replays/" + running).then().statusCode(200).body("failure", equalTo("CUT"));
        replay("COMPARE");
    }

    /** Runs one to its end. */
    private String replay(String mode) {
        return done(begun(mode));
    }

    private String begun(String mode) {
        return start(mode).then().statusCode(202).extract().path("id");
    }

    private String done(String id) {
        await().atMost(PATIENCE)
                .until(
                        () -> operations().get("/api/v1/replays/" + id).path("state"),
                        state -> !"RUNNING".equals(state));
        operations().get("/api/v1/replays/" + id).then().body("state", equalTo("DONE"));
        return id;
    }

    private Response start(String mode) {
        return operations()
                .contentType(ContentType.JSON)
                .body(Map.of("mode", mode))
                .post("/api/v1/replays");
    }

    /** Finding by stream, of all pages. */
    private Map<String, String> found(String id) {
        var found = new HashMap<String, String>();
        var next = "/api/v1/replays/" + id + "/findings?limit=200";
        while (next != null) {
            var page = operations().get(next);
            page.then().statusCode(200);
            page.jsonPath()
                    .<Map<String, String>>getList("")
                    .forEach(row -> found.put(row.get("streamId"), row.get("finding")));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return found;
    }

    private long applied() {
        return database.first("select version from applied where stream_id = ?", row -> row.number("version"), stream)
                .orElseThrow();
    }

    private void publish(long version, String label) {
        event(stream, version, label).publish();
    }

    private ToldEvent event(String stream, long version, String label) {
        return new ToldEvent(
                "citizen",
                "probe.made",
                "probe",
                stream,
                version,
                citizen,
                Map.of("citizenId", citizen, "label", label));
    }

    private static RequestSpecification operations() {
        return given().auth().oauth2(Tokens.of(Role.OPERATIONS));
    }
}
