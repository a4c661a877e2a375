package dk.kk.shared.citizen.register;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RegisterResourceTest {

    private static final String CITIZENS = "/api/v1/citizens";

    private final String cpr = Town.freshCpr();

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void a_registered_citizen_is_told_of_without_name_or_number() {
        var answer = Town.jobCaseworker()
                .post(CITIZENS, person(cpr))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/api/v1/citizens/"))
                .body("givenName", equalTo("Sejr"))
                .extract();

        assertThat(answer.body().asString()).doesNotContain(cpr);
        String id = answer.path("id");
        var event = EventLog.awaitEvent("citizen.events.v1", it -> it.streamId().equals(id));
        assertThat(event.type()).isEqualTo("citizen.registered");
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.key()).isEqualTo(id);
        assertThat(event.data()).doesNotContain(cpr, "Sejr", "Snelund");
    }

    @Test
    void of_the_birth_date_the_year_alone_is_told_and_no_answer_has_it() {
        var answer = Town.jobCaseworker()
                .post(CITIZENS, person(cpr))
                .statusCode(201)
                .extract()
                .body();

        var id = answer.<String>path("id");
        var event = EventLog.awaitEvent("citizen.events.v1", it -> it.streamId().equals(id));
        assertThat(event.state().path("birthYear").asInt()).isEqualTo(1900 + Integer.parseInt(cpr.substring(4, 6)));
        assertThat(event.data()).doesNotContain(Cpr.parse(cpr).birthDate().toString(), cpr.substring(0, 6));
        assertThat(answer.asString()).doesNotContain("birthYear");
    }

    @Test
    void the_same_number_again_tells_whose_it_is() {
        var id = Town.registered(cpr);

        Town.socialCaseworker()
                .post(CITIZENS, person(cpr.substring(0, 6) + "-" + cpr.substring(6)))
                .statusCode(409)
                .body("code", equalTo("citizen-registered"))
                .body("arguments.citizen", equalTo(id.toString()))
                .body(not(containsString(cpr)));
    }

    @Test
    void a_retried_registration_gets_the_first_answer_and_a_reused_key_is_refused() {
        var key = UUID.randomUUID().toString();
        var first = Town.jobCaseworker()
                .keyed(key)
                .post(CITIZENS, person(cpr))
                .statusCode(201)
                .extract()
                .<String>path("id");

        Town.jobCaseworker()
                .keyed(key)
                .post(CITIZENS, person(cpr))
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        Town.jobCaseworker()
                .keyed(key)
                .post(CITIZENS, person(Town.freshCpr()))
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_citizen_is_found_by_the_number_in_the_body() {
        var id = Town.registered(cpr);

        Town.socialCaseworker()
                .post(CITIZENS + "/search", Map.of("cpr", cpr))
                .statusCode(200)
                .body("citizenId", equalTo(id.toString()));
        Town.socialCaseworker()
                .post(CITIZENS + "/search", Map.of("cpr", Town.freshCpr()))
                .statusCode(404)
                .body("code", equalTo("cpr-not-registered"));
    }

    @Test
    void an_impossible_number_is_refused_and_never_repeated() {
        var impossible = "3102701234";

        Town.jobCaseworker()
                .post(CITIZENS, person(impossible))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("cpr-invalid"))
                .body(not(containsString(impossible)))
                .body(not(containsString("1234")));
    }

    @Test
    void what_is_unknown_missing_or_of_the_wrong_type_is_named() {
        Town.jobCaseworker()
                .post(CITIZENS, Map.of("cpr", cpr, "givenName", "Sejr", "familyName", "Snelund", "shoeSize", 42))
                .statusCode(400)
                .body("errors[0].field", equalTo("shoeSize"))
                .body("errors[0].code", equalTo("property-unknown"));
        Town.jobCaseworker()
                .post(CITIZENS, Map.of("cpr", cpr, "givenName", " ", "familyName", "Snelund"))
                .statusCode(400)
                .body("errors[0].field", equalTo("givenName"));
        Town.jobCaseworker()
                .post(CITIZENS, Map.of("cpr", 706660863, "givenName", "Sejr", "familyName", "Snelund"))
                .statusCode(400)
                .body("errors[0].field", equalTo("cpr"))
                .body(not(containsString("706660863")));
    }

    @Test
    void a_character_that_no_database_holds_is_refused() {
        Town.jobCaseworker()
                .post(CITIZENS, Map.of("cpr", cpr, "givenName", "Se\u0000jr", "familyName", "Snelund"))
                .statusCode(400)
                .body("errors[0].field", equalTo("givenName"));
        Town.jobCaseworker()
                .request()
                .queryParam("team", "JC1\u0000")
                .get(CITIZENS)
                .then()
                .statusCode(400)
                .body("code", equalTo("value-unreadable"));
        Town.jobCaseworker().post(CITIZENS + "/search", Map.of("cpr", cpr)).statusCode(404);
    }

    @Test
    void a_look_up_says_its_purpose_and_comes_from_a_role_that_may() {
        given().auth()
                .oauth2(Tokens.of(ANALYST))
                .header("Access-Purpose", "MEASUREMENT")
                .contentType("application/json")
                .body(Map.of("cpr", cpr))
                .post(CITIZENS + "/search")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of(Role.SOF_CASEWORKER))
                .contentType("application/json")
                .body(Map.of("cpr", cpr))
                .post(CITIZENS + "/search")
                .then()
                .statusCode(400)
                .body("code", equalTo("purpose-missing"));
    }

    @Test
    void a_citizen_ends_once_by_someone_who_saw_the_version() {
        var id = Town.registered(cpr);
        Town.withBifCase(id, "2007-03-01");
        var ending = Map.of("endedOn", "2007-11-01", "reason", "MOVED");

        Town.jobCaseworker().post(CITIZENS + "/{id}/ending", ending, id).statusCode(428);
        Town.jobCaseworker()
                .seeing(1)
                .post(CITIZENS + "/{id}/ending", ending, id)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("endReason", equalTo("MOVED"));
        Town.jobCaseworker()
                .seeing(2)
                .post(CITIZENS + "/{id}/ending", ending, id)
                .statusCode(409)
                .body("code", equalTo("citizen-ended"));
        var event = EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.streamId().equals(id.toString()) && it.type().equals("citizen.ended"));
        assertThat(event.version()).isEqualTo(2);
        assertThat(event.state().path("endReason").asText()).isEqualTo("MOVED");
    }

    private static Map<String, String> person(String cpr) {
        return Map.of("cpr", cpr, "givenName", "Sejr", "familyName", "Snelund");
    }
}
