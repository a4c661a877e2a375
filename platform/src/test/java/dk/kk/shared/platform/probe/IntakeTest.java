package dk.kk.shared.platform.probe;

import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.kk.shared.platform.relation.AccessProjection;
import dk.kk.shared.platform.relation.AccessProjection.Responsible;
import dk.kk.shared.platform.testing.Contracts;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class IntakeTest {
    private static final String PROBES = "/api/v1/probes";
    private static final String HOST = " HTTP/1.1\nHost: x\nConnection: close\n";

    @Nullable
    @TestHTTPResource(management = true)
    URI management;

    @Inject
    AccessProjection projection;

    private final LogLines log = LogLines.open();

    @AfterEach
    void no_request_makes_an_error_of_ours() {
        log.close();
        assertThat(log.errors()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> no_operation_takes_a_cpr_number_but_where_one_belongs() {
        return Contracts.of("platform").cprs();
    }

    @Test
    void a_cpr_number_in_a_url_is_not_even_in_the_access_log() {
        var seen = UUID.randomUUID();
        given().get("/api/v1/050280-" + 1234 + "/" + seen)
                .then()
                .statusCode(400)
                .body("code", equalTo("cpr-misplaced"));
        given().queryParam("name", "050280 " + 1234)
                .get("/api/v1/" + seen)
                .then()
                .statusCode(400)
                .body("code", equalTo("cpr-misplaced"));
        given().get("/api/v1/" + seen + "/logged").then().statusCode(404);
        await().untilAsserted(() -> assertThat(log.all()).anyMatch(line -> line.contains(seen + "/logged")));
        assertThat(log.all()).noneMatch(line -> line.contains("050280"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0502801234", "050280-1234"})
    void a_cpr_number_is_taken_in_its_own_type(String cpr) {
        search("{\"cpr\":\"" + cpr + "\"}").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"050280 1234", "0515801234", "x", ""})
    void what_is_no_cpr_number_is_not_said_back(String text) {
        var answer = search("{\"cpr\":\"" + text + "\"}").statusCode(400).body("code", equalTo("cpr-invalid"));
        answer.body("errors.field", hasItem("cpr"));
        assertThat(answer.extract().asString()).doesNotContain("1234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer ..",
                "Bearer .",
                "Bearer",
                "Bearer a.b.c",
                "Bearer e30.e30.e30",
                "Basic eDp5",
                "Digest x",
                "x"
            })
    void a_token_that_is_none_is_unauthenticated(String header) {
        given().header("Authorization", header)
                .get(PROBES + "/scoped")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json",
                "/",
                "application/",
                "text/plain",
                "*/*",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void a_content_type_that_nobody_reads_is_refused(String type) throws IOException {
        var answer = Wire.ask(
                RestAssured.port,
                "POST " + PROBES + HOST + bearer() + "Content-Type: " + type + "\nContent-Length: 2\n\n{}");
        assertThat(answer).startsWith("HTTP/1.1 415 ").contains("media-type-unsupported");
    }

    @Test
    void a_body_that_does_not_say_what_it_is_is_refused() throws IOException {
        var answer = Wire.ask(RestAssured.port, "POST " + PROBES + HOST + bearer() + "Content-Length: 2\n\n{}");
        assertThat(answer).startsWith("HTTP/1.1 415 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/vnd.shared+json", "text/plain", "application/octet-stream"})
    void every_body_but_a_file_has_a_limit_and_a_length(String type) throws IOException {
        var head = "POST " + PROBES + HOST + bearer() + "Content-Type: " + type;
        assertThat(Wire.ask(RestAssured.port, head + "\nContent-Length: 300000\n\n" + "x".repeat(300_000)))
                .startsWith("HTTP/1.1 413 ")
                .contains("body-too-large");
        assertThat(Wire.ask(RestAssured.port, head + "\nTransfer-Encoding: chunked\n\n2\n{}\n0\n\n"))
                .startsWith("HTTP/1.1 411 ")
                .contains("length-required");
    }

    @Test
    void a_file_has_a_limit_too() throws IOException {
        var answer = Wire.ask(
                RestAssured.port,
                "POST /api/v1/imports?source=x&mode=LIVE" + HOST
                        + "Content-Type: text/csv\nContent-Length: 99999999\n\nx");
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("body-too-large");
    }

    @Test
    void what_is_too_long_is_a_problem() throws IOException {
        assertThat(Wire.ask(RestAssured.port, "GET /api/v1/" + "x".repeat(5_000) + HOST + "\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains("uri-too-long");
        assertThat(Wire.ask(RestAssured.port, "GET " + PROBES + HOST + "X-Long: " + "x".repeat(40_000) + "\n\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("headers-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/probes/%zz", "/api/v1/probes/%", "/api/v1/probes?limit=%zz", "/api/v1/probes?limit=|"})
    void a_path_that_cannot_be_decoded_is_a_problem(String unreadable) throws IOException {
        assertThat(Wire.ask(RestAssured.port, "GET " + unreadable + HOST + "\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "parameter-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET nowhere", "OPTIONS *", "GET /api/v1/%00", "BREW /api/v1/probes"})
    void what_is_nowhere_is_a_problem(String nowhere) throws IOException {
        assertThat(Wire.ask(RestAssured.port, nowhere + HOST + "\n"))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json");
    }

    /** The codec ends these before any router, and Quarkus lets nobody set its handler (quarkusio/quarkus#55082). */
    @Test
    void what_is_no_http_is_refused() throws IOException {
        assertThat(Wire.ask(RestAssured.port, "no http at all\n\n")).startsWith("HTTP/1.0 400 ");
        assertThat(Wire.ask(RestAssured.port, "GET /" + "x".repeat(70_000) + HOST + "\n"))
                .startsWith("HTTP/1.0 414 ");
        assertThat(Wire.ask(RestAssured.port, "GET /" + HOST + "X: " + "x".repeat(70_000) + "\n\n"))
                .contains(" 431 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "1899-12-31T23:59:59Z", "2200-01-01T00:00:00Z", "yesterday"})
    void an_instant_lies_in_the_years_a_case_can_have(String instant) {
        caseworker()
                .queryParam("knownAt", instant)
                .queryParam("citizen", UUID.randomUUID())
                .get(PROBES)
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "/", "application/", "application/xml", ";", "a/b/c"})
    void an_accept_that_nobody_meets_is_not_acceptable(String accept) throws IOException {
        var path = "GET " + PROBES + "?citizen=" + UUID.randomUUID() + HOST + bearer() + "Accept: ";
        assertThat(Wire.ask(RestAssured.port, path + accept + "\n\n")).startsWith("HTTP/1.1 4");
    }

    @Test
    void the_next_page_is_named_without_the_host_that_the_sender_made_up() {
        var citizen = UUID.randomUUID();
        responsible(citizen);
        for (var label : List.of("one", "two")) {
            caseworker()
                    .body(Map.of("citizenId", citizen, "label", label, "day", "2007-11-30"))
                    .post(PROBES)
                    .then()
                    .statusCode(201);
        }
        var link = caseworker()
                .header("Host", "evil.example")
                .queryParam("citizen", citizen)
                .queryParam("limit", 1)
                .get(PROBES)
                .then()
                .statusCode(200)
                .extract()
                .header("Link");
        assertThat(link).matches("</api/v1/probes\\?citizen=" + citizen + "&limit=1&after=[^>]+>; rel=\"next\"");
    }

    private void responsible(UUID citizen) {
        var since = LocalDate.of(2000, 1, 1);
        QuarkusTransaction.requiringNew()
                .run(() -> projection.replace(
                        List.of(citizen),
                        List.of(new Responsible(citizen, "SOF", "SC1-V1", "SC1", null, since, null))));
    }

    @Test
    void an_upload_that_hangs_up_is_no_fault_of_ours() throws IOException {
        var head = "POST /api/v1/imports?source=visits&mode=LIVE HTTP/1.1\nHost: x\nAuthorization: Bearer "
                + Tokens.of(IMPORT_OPERATOR) + "\nContent-Type: text/csv\nContent-Length: 100000\n\n";
        cut(head + "citizen_cpr");
        cut(head + "x".repeat(20_000));
        cut("POST " + PROBES + " HTTP/1.1\nHost: x\n" + bearer()
                + "Content-Type: application/json\nContent-Length: 100000\n\n{\"label\":\"" + "x".repeat(50_000));
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(3))
                .until(() -> log.errors().isEmpty());
    }

    private static void cut(String beginning) throws IOException {
        try (var socket = Wire.open("127.0.0.1", RestAssured.port)) {
            Wire.send(socket, beginning);
            await().pollDelay(Duration.ofMillis(300)).until(() -> true); // the service is reading by now
        }
    }

    @Test
    void every_answer_says_what_a_browser_may_do_with_it() {
        for (var answer : new ValidatableResponse[] {
            given().get(PROBES).then().statusCode(401),
            given().get("/api/v1/nothing").then().statusCode(404),
            given().header("Authorization", "x").get(PROBES).then().statusCode(401),
            given().auth()
                    .oauth2(Tokens.system("events:read"))
                    .get(PROBES + "/scoped")
                    .then()
                    .statusCode(200),
            given().get(at("health/live")).then().statusCode(200),
        }) {
            answer.header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
    }

    @Test
    void neither_an_invented_verb_nor_an_invented_url_is_a_label() throws IOException {
        var random = UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        for (var request : new String[] {
            "GET /api/v1/" + random,
            "GET /" + random + "/%zz",
            "GET /" + random + "?x=%zz",
            "GET " + random,
            "GET /api/v1/probes/" + random + "/%",
            "DELETE /api/v1/probes/" + random,
            "GET /api/v1/probes/" + random,
            random + " /api/v1/probes",
            random + " /",
            "V" + random + " /api/v1/probes/" + random
        }) {
            Wire.ask(RestAssured.port, request + HOST + "\n");
        }
        var metrics = given().get(at("metrics")).asString();
        assertThat(metrics)
                .contains("uri=\"/unmatched\"")
                .contains("uri=\"/api/v1/probes/{id}\"")
                .contains("method=\"OTHER\"")
                .doesNotContain(random);
    }

    private URI at(String page) {
        return Objects.requireNonNull(management).resolve(page);
    }

    private static ValidatableResponse search(String body) {
        return caseworker().body(body).post(PROBES + "/search").then();
    }

    private static String bearer() {
        return "Authorization: Bearer " + Tokens.of(SOF_CASEWORKER) + "\nAccess-Purpose: CASEWORK\n";
    }

    private static RequestSpecification caseworker() {
        return given().auth()
                .oauth2(Tokens.of(SOF_CASEWORKER, "S-SC1-V1-9", "SC1-V1"))
                .header("Access-Purpose", "CASEWORK")
                .contentType(ContentType.JSON);
    }
}
