package dk.kk.shared.offer.testing;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;

import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.Tokens;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/**
 * A team of BIF's of a test's own, so that its list holds what the test put there; SOF's team of its citizens is the demo people's.
 *
 * @param code {@code JC20-T1}
 */
public record BifTeam(String code) {

    public Call caseworker() {
        return Call.by(BIF_CASEWORKER, employee(), code);
    }

    /** A caseworker's. */
    public Browser browser() {
        return browser(BIF_CASEWORKER);
    }

    public Browser browser(Role role) {
        return role == BIF_MANAGER
                ? Browser.with(Tokens.of(role, "B-" + centre(), centre()))
                : Browser.with(Tokens.of(role, employee(), code));
    }

    public String employee() {
        return "B-" + code + "-1";
    }

    /** Of a new citizen. */
    public Response considered(String ground) {
        return considered(Casework.citizenOf(code, "SC1-V1"), ground, "STOP");
    }

    public Response considered(UUID citizen, String ground, String kind) {
        var grant = Map.of("citizenId", citizen, "benefitType", "CASH_BENEFIT", "startedOn", "2007-03-01");
        String benefit = caseworker()
                .post("/api/v1/benefits", grant)
                .statusCode(201)
                .extract()
                .path("id");
        return caseworker()
                .post("/api/v1/benefit-stops", Map.of("benefitId", benefit, "ground", ground, "kind", kind))
                .statusCode(201)
                .extract()
                .response();
    }

    public Response moved(Response seen, String move, Map<String, ?> body) {
        return caseworker()
                .seeing(seen)
                .post("/api/v1/benefit-stops/{id}/" + move, body, seen.<String>path("id"))
                .statusCode(200)
                .extract()
                .response();
    }

    private String centre() {
        return code.split("-", 2)[0];
    }
}
