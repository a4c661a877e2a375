package dk.kk.shared.offer.testing;

import static io.restassured.RestAssured.given;

import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.relation.AccessProjection;
import dk.kk.shared.platform.relation.AccessProjection.Responsible;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.EventLog.Published;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The demo people at work on citizens of their own: requests with token and purpose, and the events they lead to. */
public final class Casework {

    private Casework() {}

    /** A new citizen whose case is job centre team JC1-T1's and adult team SC1-V1's. */
    public static UUID citizen() {
        return citizenOf("JC1-T1", "SC1-V1");
    }

    public static UUID citizenOf(String jobCentreTeam, String socialTeam) {
        var citizen = UUID.randomUUID();
        var since = LocalDate.of(2000, 1, 1);
        var rows = List.of(
                new Responsible(citizen, "BIF", jobCentreTeam, jobCentreTeam.split("-", 2)[0], null, since, null),
                new Responsible(citizen, "SOF", socialTeam, socialTeam.split("-", 2)[0], null, since, null));
        var projection = Arc.container().instance(AccessProjection.class).get();
        QuarkusTransaction.requiringNew().run(() -> projection.replace(List.of(citizen), rows));
        return citizen;
    }

    /** A code nobody else uses; of letters, as random digits may happen to be a CPR number. */
    public static String code(String prefix) {
        var letters = UUID.randomUUID()
                .toString()
                .chars()
                .filter(letter -> letter != '-')
                .map(digit -> 'a' + Character.digit(digit, 16));
        return prefix
                + letters.limit(16).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    public static RequestSpecification as(Role role) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .header("Access-Purpose", "CASEWORK")
                .contentType(ContentType.JSON);
    }

    public static ValidatableResponse get(Role role, String path) {
        return as(role).get("/api/v1" + path).then().log().ifValidationFails();
    }

    public static ValidatableResponse post(Role role, String path, Map<String, ?> body) {
        return as(role).body(body).post("/api/v1" + path).then().log().ifValidationFails();
    }

    /** A move of the stream the answer showed, seen in the version the answer said. */
    public static ValidatableResponse move(Role role, String stream, Response seen, String move, Map<String, ?> body) {
        return as(role).header("If-Match", seen.header("ETag"))
                .body(body)
                .post("/api/v1/" + stream + "/" + seen.path("id") + "/" + move)
                .then()
                .log()
                .ifValidationFails();
    }

    public static Published event(String streamId, String type) {
        return EventLog.awaitEvent(
                "offer.events.v1",
                event -> event.streamId().equals(streamId) && event.type().equals(type));
    }
}
