package dk.kk.shared.offer.breaker;

import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static dk.kk.shared.platform.testing.Casework.citizenOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StopRunResourceTest {
    private static final Call MANAGER = Call.by(BIF_MANAGER);
    private static final Call PAYING_SYSTEM = Call.with(Tokens.system("stop-runs:write"));

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @Test
    void a_usual_run_is_recorded_at_once_and_each_of_its_orders_is_judged_alone() {
        var stopped = benefit(citizen());
        var run = submit(MANAGER, order(benefit(citizen())), order(stopped), order(stopped), order(UUID.randomUUID()));

        assertThat(run.<String>path("phase")).isEqualTo("RELEASED");
        items(run)
                .body("refusal", contains(null, null, "stop-already-live", "not-found"))
                .body("[0].stopId", notNullValue());
        var told = event(items(run).extract().path("[1].stopId"), "benefit-stop.decided-elsewhere");
        assertThat(told.state().at("/decidedElsewhere").asBoolean()).isTrue();
        assertThat(told.headers()).containsEntry("ce_cause", "decided-elsewhere-by-manager");
    }

    @Test
    void a_citizen_of_another_centre_is_refused_like_nobody() {
        var foreign = benefit(citizenOf("JC2-T1", "SC2-V1"), Call.by(BIF_CASEWORKER, "B-JC2-T1-1", "JC2-T1"));

        items(submit(MANAGER, order(foreign), order(UUID.randomUUID())))
                .body("refusal", contains("not-found", "not-found"));
    }

    @Test
    void too_many_are_held_with_a_preview_and_stop_nothing() {
        var benefits = benefits(51);
        var held = submit(PAYING_SYSTEM, orders(benefits));

        assertThat(held.<String>path("phase")).isEqualTo("HELD");
        assertThat(held.<Integer>path("usual.holdsAbove")).isEqualTo(50);
        assertThat(held.<List<Integer>>path("preview.orders")).containsExactly(51);
        items(held).body("stopId", everyItem(nullValue()));
        assertThat(stopsOf(benefits)).isZero();
        assertThat(event(held.path("id"), "stop-run.submitted")
                        .state()
                        .at("/phase")
                        .asText())
                .isEqualTo("HELD");
        MANAGER.get("/api/v1/stop-runs?phase=HELD&limit=200").body("id", hasItem(held.<String>path("id")));
    }

    @Test
    void a_released_run_records_all_its_stops_as_registered_when_the_run_came() {
        var benefits = benefits(51);
        var held = submit(PAYING_SYSTEM, orders(benefits));

        move(BIF_MANAGER, "stop-runs", held, "release", Map.of())
                .statusCode(200)
                .body("phase", equalTo("RELEASED"));

        assertThat(stopsOf(benefits)).isEqualTo(51);
        String stop = items(held).extract().path("[0].stopId");
        assertThat(registeredAt(stop)).isEqualTo(Instant.parse(held.path("submittedAt")));
        event(stop, "benefit-stop.decided-elsewhere");
        move(BIF_MANAGER, "stop-runs", held, "release", Map.of()).statusCode(412);
    }

    @Test
    void what_has_changed_while_a_run_was_held_counts_when_it_is_released() {
        var benefits = benefits(51);
        var held = submit(PAYING_SYSTEM, orders(benefits));
        submit(PAYING_SYSTEM, order(benefits.getFirst()));

        move(BIF_MANAGER, "stop-runs", held, "release", Map.of()).statusCode(200);

        items(held).body("[0].refusal", equalTo("stop-already-live")).body("[1].refusal", nullValue());
        assertThat(stopsOf(benefits)).isEqualTo(51);
    }

    @Test
    void an_order_for_a_stop_that_is_only_considered_here_decides_it() {
        var considered = benefits(51).subList(0, 50);
        var asked = benefit(citizen());
        String stop = Call.by(BIF_CASEWORKER)
                .post("/api/v1/benefit-stops", Map.of("benefitId", asked, "ground", "SANCTION", "kind", "TEMPORARY"))
                .statusCode(201)
                .extract()
                .path("id");
        considered.add(asked);
        var held = submit(PAYING_SYSTEM, orders(considered.subList(0, 51)));
        assertThat(held.<String>path("phase")).isEqualTo("HELD");
        items(held).body("refusal", everyItem(nullValue()));
        assertThat(phaseOf(stop)).as("held").isEqualTo("CONSIDERED");

        move(BIF_MANAGER, "stop-runs", held, "release", Map.of()).statusCode(200);

        items(held).body("[50].stopId", equalTo(stop));
        var told = event(stop, "benefit-stop.decided-elsewhere").state();
        assertThat(told.at("/kind").asText()).isEqualTo("STOP");
        assertThat(told.at("/missing").toString()).isEqualTo("[\"GUIDANCE\",\"HEARING\"]");
    }

    @Test
    void a_run_is_discarded_for_a_reason_in_words() {
        var held = submit(PAYING_SYSTEM, orders(benefits(51)));

        move(BIF_MANAGER, "stop-runs", held, "discard", Map.of("reason", " ".repeat(20)))
                .statusCode(400);
    }

    @Test
    void a_discarded_run_stops_nothing_and_cannot_be_released_any_more() {
        var benefits = benefits(51);
        var held = submit(PAYING_SYSTEM, orders(benefits));

        var discarded = move(
                        BIF_MANAGER,
                        "stop-runs",
                        held,
                        "discard",
                        Map.of("reason", "A filter was missing in the file."))
                .statusCode(200)
                .body("phase", equalTo("DISCARDED"))
                .extract()
                .response();

        assertThat(stopsOf(benefits)).isZero();
        move(BIF_MANAGER, "stop-runs", discarded, "release", Map.of())
                .statusCode(409)
                .body("code", equalTo("illegal-move"));
    }

    @Test
    void a_run_sent_twice_with_one_key_is_one_run() {
        var body = Map.of("orders", List.of(order(benefit(citizen()))));
        var once = MANAGER.keyed(UUID.randomUUID().toString());

        String first =
                once.post("/api/v1/stop-runs", body).statusCode(201).extract().path("id");
        once.post("/api/v1/stop-runs", body).statusCode(201).body("id", equalTo(first));
    }

    @Test
    void ten_thousand_stops_are_held_by_the_breaker_and_one_more_is_no_run() {
        var benefits = benefits(10_000);

        var held = submit(PAYING_SYSTEM, orders(benefits));
        assertThat(held.<String>path("phase")).isEqualTo("HELD");
        assertThat(held.<List<Integer>>path("preview.orders")).containsExactly(10_000);
        assertThat(stopsOf(benefits)).isZero();

        benefits.add(UUID.randomUUID());
        PAYING_SYSTEM
                .post("/api/v1/stop-runs", Map.of("orders", List.of(orders(benefits))))
                .statusCode(400);
    }

    @Test
    void only_managers_and_systems_send_runs_and_only_managers_see_and_decide_them() {
        var body = Map.of("orders", List.of(order(UUID.randomUUID())));
        Call.by(BIF_CASEWORKER).post("/api/v1/stop-runs", body).statusCode(403);
        PAYING_SYSTEM.get("/api/v1/stop-runs").statusCode(403);
        MANAGER.get("/api/v1/stop-runs/{id}", UUID.randomUUID()).statusCode(404);
        MANAGER.post("/api/v1/stop-runs", Map.of("orders", List.of()))
                .statusCode(400)
                .body("errors", hasSize(1));
    }

    private static Response submit(Call by, Map<?, ?>... orders) {
        return by.post("/api/v1/stop-runs", Map.of("orders", List.of(orders)))
                .statusCode(201)
                .extract()
                .response();
    }

    private static ValidatableResponse items(Response run) {
        return MANAGER.get("/api/v1/stop-runs/{id}/items?limit=200", run.<String>path("id"))
                .statusCode(200);
    }

    private Map<?, ?>[] orders(List<UUID> benefits) {
        return benefits.stream().map(this::order).toArray(Map[]::new);
    }

    private Map<String, Object> order(UUID benefit) {
        var today = clock.today().toString();
        return Map.of(
                "benefitId",
                benefit,
                "ground",
                "NO_LONGER_ENTITLED",
                "kind",
                "STOP",
                "decidedOn",
                today,
                "effectiveFrom",
                clock.today().plusDays(1).toString());
    }

    private static UUID benefit(UUID citizen) {
        return benefit(citizen, Call.by(BIF_CASEWORKER));
    }

    private static UUID benefit(UUID citizen, Call by) {
        var grant = Map.of("citizenId", citizen, "benefitType", "CASH_BENEFIT", "startedOn", "2007-03-01");
        return UUID.fromString(
                by.post("/api/v1/benefits", grant).statusCode(201).extract().path("id"));
    }

    /** Many, as an import would have stored them. */
    private List<UUID> benefits(int many) {
        var ids = new ArrayList<>(Stream.generate(UUID::randomUUID).limit(many).toList());
        database.batch(
                "insert into benefit (id, citizen_id, benefit_type, origin, version) values (?, ?, 'CASH_BENEFIT', 'LIVE', 1)",
                ids,
                id -> new Object[] {id, UUID.randomUUID()});
        database.batch(
                "insert into benefit_row (benefit_id, position, started_on, recorded_at) values (?, 0, '2007-03-01', now())",
                ids,
                id -> new Object[] {id});
        return ids;
    }

    private long stopsOf(List<UUID> benefits) {
        return database.first(
                        "select count(*) from benefit_stop where benefit_id = any (?)",
                        row -> row.number("count"),
                        SqlArray.uuids(benefits))
                .orElseThrow();
    }

    private String phaseOf(String stop) {
        return database.first("select phase from benefit_stop where id = ?::uuid", row -> row.text("phase"), stop)
                .orElseThrow();
    }

    private Instant registeredAt(String stop) {
        return database.first(
                        "select registered_at from benefit_stop where id = ?",
                        row -> row.instant("registered_at"),
                        UUID.fromString(stop))
                .orElseThrow();
    }
}
