package dk.kk.shared.platform.probe;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import dk.kk.shared.platform.testing.ToldEvent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class InboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ProbeConsumer consumer;

    @Inject
    AgroalDataSource dataSource;

    private final String stream = UUID.randomUUID().toString();
    private final UUID citizen = UUID.randomUUID();

    @Test
    void an_older_event_that_comes_late_changes_nothing() {
        publish(stream, 2, "new");
        awaitLabel(stream, "new");
        publish(stream, 1, "old");
        publish(stream, 2, "new");
        var last = UUID.randomUUID().toString();
        publish(last, 1, "after");
        awaitLabel(last, "after");

        assertThat(consumer.labels).containsEntry(stream, "new");
        assertThat(requireNonNull(consumer.times.get(stream)).get()).isEqualTo(1);
    }

    @Test
    void a_poisonous_event_parks_its_stream_alone_and_a_newer_one_heals_it() {
        var other = UUID.randomUUID().toString();
        publish(stream, 1, "poison");
        publish(other, 1, "well");
        awaitLabel(other, "well");
        await().atMost(PATIENCE).until(() -> parked("resolved_at is null") == 1);

        publish(stream, 2, "healed");
        awaitLabel(stream, "healed");

        await().atMost(PATIENCE).until(() -> parked("resolved_at is not null") == 1);
    }

    @Test
    void data_that_is_no_json_and_headers_without_a_stream_are_parked_not_lost() {
        new ToldEvent("citizen", "probe.made", "probe", stream, 1, citizen, "{no json").publish();
        EventLog.publish("citizen.events.v1", citizen.toString(), Map.of("ce_type", stream), "{}");

        await().atMost(PATIENCE).until(() -> parked("resolved_at is null") == 1);
        await().atMost(PATIENCE).until(() -> count("headers ->> 'ce_type' = '" + stream + "'") == 1);
    }

    @Test
    void operations_see_what_is_parked_and_a_redrive_gives_one_effect() {
        publish(stream, 1, "poison");
        await().atMost(PATIENCE).until(() -> parked("resolved_at is null") == 1);
        int id = operations()
                .get("/api/v1/parked-events?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .<Integer>path("find { it.streamId == '" + stream + "' }.id");

        operations()
                .post("/api/v1/parked-events/" + id + "/redrive")
                .then()
                .statusCode(409)
                .body("code", equalTo("redrive-failed"));
        consumer.cured = true;
        operations().post("/api/v1/parked-events/" + id + "/redrive").then().statusCode(204);
        operations().post("/api/v1/parked-events/" + id + "/redrive").then().statusCode(404);
        consumer.cured = false;

        assertThat(requireNonNull(consumer.times.get(stream)).get()).isEqualTo(1);
    }

    private static RequestSpecification operations() {
        return given().auth().oauth2(Tokens.of(Role.OPERATIONS));
    }

    private void publish(String of, long version, String label) {
        new ToldEvent("citizen", "probe.made", "probe", of, version, citizen, Map.of("label", label)).publish();
    }

    private void awaitLabel(String of, String label) {
        await().atMost(PATIENCE).until(() -> label.equals(consumer.labels.get(of)));
    }

    private int parked(String condition) throws SQLException {
        return count("stream_id = '" + stream + "' and " + condition);
    }

    private int count(String condition) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from parked where " + condition)) {
            return found.next() ? found.getInt(1) : -1;
        }
    }
}
