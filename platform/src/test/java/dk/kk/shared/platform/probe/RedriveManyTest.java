package dk.kk.shared.platform.probe;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many parked events tried again at once. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RedriveManyTest {
    private static final String REDRIVE = "/api/v1/parked-events/redrive";

    @Inject
    Inbox inbox;

    @Inject
    ProbeConsumer consumer;

    @Inject
    Database database;

    private final String token = Tokens.of(Role.OPERATIONS);
    private final List<String> streams =
            Stream.generate(() -> UUID.randomUUID().toString()).limit(8).toList();

    @AfterEach
    void poison_is_poison_again() {
        consumer.cured = false;
    }

    @Test
    void two_who_try_the_same_at_once_give_each_stream_one_effect() {
        var ids = parked();
        consumer.cured = true;
        var tries = Stream.of(1, 2)
                .map(_ -> CompletableFuture.supplyAsync(() -> redrive(Map.of("ids", ids))))
                .toList();
        int applied = tries.stream()
                .mapToInt(tried -> tried.join()
                        .statusCode(200)
                        .body("stillParked", hasSize(0))
                        .extract()
                        .path("applied"))
                .sum();

        assertThat(applied).isBetween(streams.size(), 2 * streams.size());
        assertThat(streams)
                .allSatisfy(stream -> assertThat(
                                requireNonNull(consumer.times.get(stream)).get())
                        .isEqualTo(1));
        assertThat(open(ids)).isZero();
        redrive(Map.of("ids", ids)).statusCode(200).body("applied", equalTo(0));
    }

    @Test
    void those_that_fail_again_stay_parked_with_their_reason_and_hold_up_none() {
        var ids = parked();
        consumer.cured = true;
        redrive(Map.of("ids", ids.subList(0, 2))).statusCode(200).body("applied", equalTo(2));
        consumer.cured = false;

        redrive(Map.of("ids", ids, "kind", "probe"))
                .statusCode(200)
                .body("applied", equalTo(0))
                .body("stillParked", hasSize(ids.size() - 2))
                .body("more", equalTo(false));
        assertThat(open(ids)).isEqualTo(ids.size() - 2);
    }

    @Test
    void all_that_is_given_must_hold_and_nothing_given_chooses_nothing() {
        var ids = parked();
        consumer.cured = true;
        redrive(Map.of("ids", ids, "reason", "another")).statusCode(200).body("applied", equalTo(0));
        redrive(Map.of("ids", ids, "kind", "another")).statusCode(200).body("applied", equalTo(0));
        redrive(Map.of()).statusCode(422).body("code", equalTo("redrive-of-nothing"));
        assertThat(open(ids)).isEqualTo(ids.size());
        redrive(Map.of("ids", ids, "kind", "probe")).statusCode(200).body("applied", equalTo(ids.size()));
    }

    @Test
    void one_is_shown_without_what_its_data_says_and_its_passage_says_that_it_waits() {
        var id = parked().getFirst();
        get("/api/v1/parked-events/" + id)
                .statusCode(200)
                .body("event.streamId", equalTo(streams.getFirst()))
                .body("type", equalTo("probe.made"))
                .body("fields.path", equalTo(List.of("citizenId")));
        get("/api/v1/event-passages?kind=probe&id=" + streams.getFirst())
                .statusCode(200)
                .body("parked.id", equalTo(List.of(id.intValue())))
                .body("heard", hasSize(0))
                .body("told", hasSize(0));
        consumer.cured = true;
        redrive(Map.of("ids", List.of(id)));
        get("/api/v1/event-passages?kind=probe&id=" + streams.getFirst())
                .body("parked", hasSize(0))
                .body("heard[0].source", equalTo("citizen"))
                .body("heard[0].version", equalTo(1));
        get("/api/v1/parked-events/" + id).statusCode(404);
    }

    private List<Long> parked() {
        for (var stream : streams) {
            var citizen = UUID.randomUUID();
            var state = Map.of("citizenId", citizen, "label", "poison");
            inbox.receive(new ToldEvent("citizen", "probe.made", "probe", stream, 1, citizen, state).poll());
        }
        return streams.stream()
                .map(stream -> database.first(
                                "select id from parked where resolved_at is null and stream_id = ?",
                                row -> row.number("id"),
                                stream)
                        .orElseThrow())
                .toList();
    }

    private int open(List<Long> ids) {
        return database
                .list(
                        "select id from parked where resolved_at is null and stream_kind = 'probe'",
                        row -> row.number("id"))
                .stream()
                .filter(ids::contains)
                .toList()
                .size();
    }

    private ValidatableResponse redrive(Map<String, ?> body) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(EventJson.write(body)) // a thread of the common pool knows no Jackson modules of ours
                .post(REDRIVE)
                .then();
    }

    private ValidatableResponse get(String path) {
        return RestAssured.given().auth().oauth2(token).get(path).then();
    }
}
