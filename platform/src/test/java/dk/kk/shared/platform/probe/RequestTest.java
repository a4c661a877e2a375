package dk.kk.shared.platform.probe;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.relation.AccessProjection;
import dk.kk.shared.platform.relation.AccessProjection.Responsible;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.FakeCitizenService;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RequestTest {

    private static final String DAY = "2007-11-30";

    @Inject
    AccessProjection projection;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    BusinessClock clock;

    private final UUID citizen = UUID.randomUUID();

    @Test
    void a_change_its_audit_and_its_event_belong_together() throws Exception {
        responsible("SC1-V1");

        var id = make(citizen, "first")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");

        var event = EventLog.awaitEvent("kpi.events.v1", one -> one.streamId().equals(id));
        assertThat(event.key()).isEqualTo(citizen.toString());
        assertThat(event.headers())
                .containsEntry("ce_type", "probe.made")
                .containsEntry("ce_cause", "made-by-caseworker")
                .containsEntry("ce_source", "/platform")
                .containsEntry("content-type", "application/json")
                .containsKey("traceparent");
        assertThat(event.state().get("day").asText()).isEqualTo(DAY);
        assertThat(audited("ok")).isEqualTo(1);
    }

    @Test
    void the_trace_of_the_request_goes_on_in_the_event() {
        responsible("SC1-V1");
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        var id = caseworker()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body(body(citizen, "traced"))
                .post("/api/v1/probes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var event = EventLog.awaitEvent("kpi.events.v1", one -> one.streamId().equals(id));
        assertThat(event.headers().get("traceparent")).startsWith("00-" + trace + "-");
    }

    @Test
    void a_citizen_of_another_team_is_not_found() throws Exception {
        responsible("SC2-V1");

        make(citizen, "foreign").statusCode(404).body("code", equalTo("not-found"));
        assertThat(audited("ok")).isZero();
    }

    @Test
    void a_relation_not_heard_yet_is_asked_of_its_owner() {
        make(FakeCitizenService.RELATED, "fresh").statusCode(201);
    }

    @Test
    void a_merged_citizen_is_seen_through_the_alias() {
        responsible("SC1-V1");
        var alias = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> projection.alias(Map.of(alias, citizen)));

        make(alias, "merged").statusCode(201);
    }

    @Test
    void a_refusal_that_speaks_of_a_person_is_audited_though_rolled_back() throws Exception {
        responsible("SC1-V1");

        make(citizen, "refused").statusCode(409).body("arguments.to", equalTo("B"));

        assertThat(audited("ok")).isZero();
        assertThat(audited("illegal-move")).isEqualTo(1);
    }

    @Test
    void a_personal_operation_needs_a_purpose() {
        given().auth()
                .oauth2(Tokens.of(SOF_CASEWORKER))
                .contentType(ContentType.JSON)
                .body(body(citizen, "x"))
                .post("/api/v1/probes")
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("code", equalTo("purpose-missing"))
                .body("texts.da", containsString("Access-Purpose"));
    }

    @Test
    void an_answer_about_a_person_that_nobody_audited_does_not_leave() {
        given().auth()
                .oauth2(Tokens.of(ANALYST))
                .header("Access-Purpose", "MEASUREMENT")
                .get("/api/v1/probes/" + citizen + "/forgetful")
                .then()
                .statusCode(500)
                .body("code", equalTo("internal"));
    }

    @Test
    void a_method_without_a_rule_is_denied() {
        given().auth()
                .oauth2(Tokens.of(ANALYST))
                .get("/api/v1/probes/unannotated")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void another_role_is_forbidden_and_no_token_is_unauthenticated() {
        given().auth()
                .oauth2(Tokens.of(ANALYST))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/probes")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/probes")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2("not.a.token")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/probes")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(Tokens.with(Map.of("sub", "x", "aud", "another-suite", "scope", "events:read")))
                .get("/api/v1/probes/scoped")
                .then()
                .statusCode(401);
    }

    @Test
    void a_token_without_a_role_we_know_is_nobodys_whatever_scope_it_claims() {
        for (var claims : List.of(
                Map.of("sub", "x", "azp", "local-frontend", "scope", "events:read"),
                Map.of("sub", "x", "azp", "test-system", "sid", "a-session", "scope", "events:read"),
                Map.of(
                        "sub",
                        "x",
                        "azp",
                        "local-frontend",
                        "scope",
                        "events:read",
                        "realm_access",
                        Map.of("roles", List.of("offline_access"))))) {
            given().auth()
                    .oauth2(Tokens.with(claims))
                    .get("/api/v1/probes/scoped")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
        }
    }

    @Test
    void a_system_is_let_in_by_its_scope_alone() {
        given().auth()
                .oauth2(Tokens.system("events:read"))
                .get("/api/v1/probes/scoped")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.system("access:check"))
                .get("/api/v1/probes/scoped")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of(ANALYST))
                .get("/api/v1/probes/scoped")
                .then()
                .statusCode(403);
    }

    @Test
    void the_same_key_gives_the_same_answer_and_one_effect() {
        responsible("SC1-V1");
        var key = UUID.randomUUID().toString();

        var first = keyed(key, "once").statusCode(201).extract();
        var second = keyed(key, "once").statusCode(201).header("ETag", "\"1\"").extract();
        keyed(key, "other").statusCode(422).body("code", equalTo("idempotency-key-reused"));

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        String id = first.path("id");
        EventLog.awaitEvent("kpi.events.v1", one -> one.streamId().equals(id));
        assertThat(EventLog.read("kpi.events.v1"))
                .filteredOn(one -> one.key().equals(citizen.toString()))
                .hasSize(1);
    }

    @Test
    void a_twin_waits_for_the_first_and_is_told_to_come_again() throws Exception {
        responsible("SC1-V1");
        var key = UUID.randomUUID().toString();
        var plain = String.join("\n", "employee:S-SC1-V1-1", "makeProbe", "/api/v1/probes", key);
        var hash = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        try (var first = dataSource.getConnection();
                var insert =
                        first.prepareStatement("insert into idempotency (key, request_hash) values (?, '\\x00')")) {
            first.setAutoCommit(false);
            insert.setBytes(1, hash);
            insert.executeUpdate();
            keyed(key, "twin")
                    .statusCode(409)
                    .header("Retry-After", "2")
                    .body("code", equalTo("idempotency-in-progress"));
            first.rollback();
        }
        keyed(key, "twin").statusCode(201);
    }

    @Test
    void a_key_must_be_a_key() {
        responsible("SC1-V1");
        keyed("k".repeat(201), "x").statusCode(400).body("code", equalTo("idempotency-key-invalid"));
        keyed("k".repeat(7_000), "x").statusCode(400).body("code", equalTo("idempotency-key-invalid"));
        for (var strange : List.of("'; drop table idempotency; --", "\u00e6".repeat(200), "a\tb", "{\"a\":[]}")) {
            keyed(strange, "x").statusCode(201);
        }
    }

    @Test
    void a_database_that_goes_at_the_commit_is_away_and_no_fault_of_ours() throws SQLException {
        responsible("SC1-V1");
        for (var state : List.of("57P01", "40001", "53100")) {
            try (var _ = new CommitTrouble(citizen.toString(), state)) {
                make(citizen, "away").statusCode(503).body("code", equalTo("unavailable"));
            }
        }
        make(citizen, "back").statusCode(201);
    }

    @Test
    void who_comes_second_with_what_must_be_unique_is_told_so() throws SQLException {
        responsible("SC1-V1");
        try (var _ = new CommitTrouble(citizen.toString(), "23505")) {
            make(citizen, "second").statusCode(409).body("code", equalTo("taken-meanwhile"));
        }
    }

    @Test
    void what_cannot_be_audited_is_not_answered() throws Exception {
        responsible("SC1-V1");
        asOwner("revoke insert on audit from platform_app");
        try {
            make(citizen, "unseen").statusCode(503).body("code", equalTo("audit-unavailable"));
        } finally {
            asOwner("grant insert on audit to platform_app");
        }
        make(citizen, "seen").statusCode(201);
    }

    private static void asOwner(String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_bad_body_names_the_field_and_the_rule() {
        refusedBody("{\"citizenId\":\"" + citizen + "\",\"label\":\"x\",\"day\":\"" + DAY + "\",\"admin\":true}")
                .body("errors.field", hasItem("admin"))
                .body("errors.code", hasItem("property-unknown"));
        refusedBody("{\"citizenId\":\"" + citizen + "\",\"label\":7,\"day\":\"" + DAY + "\"}")
                .body("errors.field", hasItem("label"));
        refusedBody("{\"citizenId\":\"" + citizen + "\",\"label\":\"x\",\"day\":\"2007-02-30\"}")
                .body("errors.field", hasItem("day"))
                .body("errors.code", hasItem("date-invalid"));
        refusedBody("{\"citizenId\":\"" + citizen + "\",\"day\":\"" + DAY + "\"}")
                .body("errors.field", hasItem("label"));
        refusedBody("{\"citizenId\":\"" + citizen + "\",\"label\":\"x\",\"day\":\"+99999-01-01\"}")
                .body("errors.field", hasItem("day"));
        refusedBody("{\"citizenId\":\"" + citizen + "\",\"label\":\"x\",\"day\":[2007,11,30]}")
                .body("errors.field", hasItem("day"));
        refusedBody("{\"citizenId\":\"" + citizen + "\",\"label\":\"a\\u0000b\",\"day\":\"" + DAY + "\"}")
                .body("errors.field", hasItem("label"));
        refusedBody("{\"citizenId\":")
                .body("code", equalTo("body-invalid"))
                .body("errors.code", hasItem("json-broken"));
        refusedBody("").body("code", equalTo("body-invalid"));
    }

    @Test
    void every_answer_says_what_the_service_takes_for_now() {
        var before = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var said = caseworker().get("/api/v1/probes/" + UUID.randomUUID()).header("Business-Time");
        assertThat(Instant.parse(said)).isBetween(before, clock.instant());
    }

    @Test
    void a_rule_of_the_body_is_told_in_words_of_ours() {
        refusedBody("{\"citizenId\":\"" + citizen + "\",\"day\":\"" + DAY + "\"}")
                .body("errors[0].code", equalTo("field-missing"))
                .body("errors[0].texts.da", equalTo("Feltet skal udfyldes."));
        refusedBody("{\"citizenId\":\"" + citizen + "\",\"label\":\"" + "x".repeat(21) + "\",\"day\":\"" + DAY + "\"}")
                .body("errors[0].code", equalTo("field-length"))
                .body("errors[0].texts.da", equalTo("Teksten skal have 0 til 20 tegn."));
        refusedBody("{\"citizenId\":\"" + citizen + "\",\"label\":\"A B\",\"day\":\"" + DAY + "\",\"kind\":\"?\"}")
                .body("errors[0].code", equalTo("field-form"));
    }

    @Test
    void a_rule_of_the_query_is_no_fault_of_a_body() {
        refusedPage(0, "field-too-small", "Tallet skal være mindst 1.");
        refusedPage(1000, "field-too-large", "Tallet må højst være 200.");
    }

    private void refusedPage(int limit, String code, String danish) {
        responsible("SC1-V1");
        caseworker()
                .get("/api/v1/probes?citizen={citizen}&limit={limit}", citizen, limit)
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"))
                .body("errors[0].field", equalTo("limit"))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].texts.da", equalTo(danish));
    }

    @Test
    void a_move_says_which_version_it_has_seen() throws Exception {
        responsible("SC1-V1");
        String id = make(citizen, "moved").statusCode(201).extract().path("id");
        move(id, null).statusCode(428);
        move(id, "\"2\"").statusCode(412);
        move(id, "three").statusCode(400).body("code", equalTo("if-match-invalid"));
        move(id, "\"1\"").statusCode(200).header("ETag", "\"2\"");
        var event = EventLog.awaitEvent("kpi.events.v1", one -> one.streamId().equals(id) && one.version() == 2);
        assertThat(event.headers())
                .containsEntry("ce_type", "probe.moved")
                .containsEntry("ce_cause", "moved-by-caseworker");
        assertThat(audited("ok")).isEqualTo(2);
        assertThat(audited("version-stale")).isEqualTo(1);
    }

    @Test
    void a_verb_that_raises_no_version_is_told_to_nobody() {
        responsible("SC1-V1");
        String id = make(citizen, "stuck").statusCode(201).extract().path("id");
        caseworker()
                .header("If-Match", "\"1\"")
                .post("/api/v1/probes/" + id + "/stuck-move")
                .then()
                .statusCode(500)
                .body("code", equalTo("internal"));
        EventLog.awaitEvent("kpi.events.v1", event -> event.streamId().equals(id)); // that it was made
        assertThat(EventLog.read("kpi.events.v1"))
                .filteredOn(event -> event.streamId().equals(id))
                .hasSize(1);
    }

    @Test
    void a_thing_of_a_foreign_citizen_is_refused_like_one_that_does_not_exist() {
        responsible("SC1-V1");
        String id = make(citizen, "foreign").statusCode(201).extract().path("id");
        responsible("SC2-V1");
        var random = UUID.randomUUID().toString();
        for (var asked : List.of(id, random)) {
            caseworker().get("/api/v1/probes/" + asked).then().statusCode(404).body("code", equalTo("not-found"));
            move(asked, "\"1\"").statusCode(404).body("arguments.kind", equalTo("probe"));
        }
    }

    private static io.restassured.response.ValidatableResponse move(String id, @Nullable String seen) {
        var call = caseworker();
        return (seen == null ? call : call.header("If-Match", seen))
                .post("/api/v1/probes/" + id + "/move")
                .then();
    }

    @Test
    void what_is_not_there_and_what_is_too_large_are_problems_too() {
        given().auth()
                .oauth2(Tokens.of(ANALYST))
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().auth()
                .oauth2(Tokens.of(ANALYST))
                .put("/api/v1/probes")
                .then()
                .statusCode(405)
                .body("code", equalTo("method-not-allowed"));
        caseworker()
                .body("{\"label\":\"" + "x".repeat(300_000) + "\"}")
                .post("/api/v1/probes")
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
    }

    private io.restassured.response.ValidatableResponse refusedBody(String body) {
        return caseworker().body(body).post("/api/v1/probes").then().statusCode(400);
    }

    private io.restassured.response.ValidatableResponse make(UUID of, String label) {
        return caseworker().body(body(of, label)).post("/api/v1/probes").then();
    }

    private io.restassured.response.ValidatableResponse keyed(String key, String label) {
        return caseworker()
                .header("Idempotency-Key", key)
                .body(body(citizen, label))
                .post("/api/v1/probes")
                .then();
    }

    private static RequestSpecification caseworker() {
        return given().auth()
                .oauth2(Tokens.of(SOF_CASEWORKER))
                .header("Access-Purpose", "CASEWORK")
                .contentType(ContentType.JSON);
    }

    private static Map<String, Object> body(UUID citizen, String label) {
        return Map.of("citizenId", citizen.toString(), "label", label, "day", DAY);
    }

    private void responsible(String team) {
        QuarkusTransaction.requiringNew()
                .run(() -> projection.replace(
                        List.of(citizen),
                        List.of(new Responsible(
                                citizen, "SOF", team, team.substring(0, 3), null, LocalDate.of(2000, 1, 1), null))));
    }

    private int audited(String outcome) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from audit where outcome = ? and ? = any (subjects)")) {
            select.setString(1, outcome);
            select.setObject(2, citizen);
            try (var found = select.executeQuery()) {
                assertThat(found.next()).isTrue();
                return found.getInt(1);
            }
        }
    }
}
