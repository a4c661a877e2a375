package dk.kk.shared.offer.support;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SupportResourceTest {
    private static final String SUPPORT = "/api/v1/citizens/{id}/support";

    @Inject
    Database database;

    private final UUID citizen = Casework.citizen();
    private final Call bif = Call.by(BIF_CASEWORKER);

    @Test
    void bif_is_told_of_benefits_and_both_sides_of_open_stops_and_courses() {
        var benefit = made("/api/v1/benefits", benefit("CASH_BENEFIT"));
        var stop = made(
                "/api/v1/benefit-stops",
                Map.of("benefitId", benefit.<String>path("id"), "ground", "MOVED", "kind", "STOP"));
        var course = made("/api/v1/enrolments", referral());

        bif.get(SUPPORT, citizen)
                .statusCode(200)
                .body("citizenId", equalTo(citizen.toString()))
                .body("benefits.id", contains(benefit.<String>path("id")))
                .body("openStops.id", contains(stop.<String>path("id")))
                .body("enrolments.id", contains(course.<String>path("id")));
        Call.by(SOF_CASEWORKER)
                .get(SUPPORT, citizen)
                .statusCode(200)
                .body("benefits", nullValue())
                .body("openStops.id", contains(stop.<String>path("id")))
                .body("enrolments.id", contains(course.<String>path("id")));
    }

    @Test
    void what_is_over_is_left_out() {
        var ended = made("/api/v1/benefits", benefit("CASH_BENEFIT"));
        var stop = made(
                "/api/v1/benefit-stops",
                Map.of("benefitId", ended.<String>path("id"), "ground", "MOVED", "kind", "STOP"));
        move(stop, "/api/v1/benefit-stops/{id}/drop", Map.of());
        var course = made("/api/v1/enrolments", referral());
        move(course, "/api/v1/enrolments/{id}/cancellation", Map.of());
        bif.get(SUPPORT, citizen).body("openStops", empty()).body("enrolments", empty());

        move(ended, "/api/v1/benefits/{id}/ending", Map.of("endedOn", "2007-06-01"));

        bif.get(SUPPORT, citizen).body("benefits", empty()).body("openStops.discovered", contains(true));
    }

    @Test
    void a_citizen_of_others_is_not_there_and_a_look_is_audited() {
        bif.get(SUPPORT, Casework.citizenOf("JC9-T9", "SC9-V9")).statusCode(404);
        bif.get(SUPPORT, citizen).statusCode(200);
        assertThat(database.list(
                        "select distinct operation from audit where ? = any (subjects)",
                        row -> row.text("operation"),
                        citizen))
                .containsExactly("getSupport");
    }

    private Map<String, String> benefit(String type) {
        return Map.of("citizenId", citizen.toString(), "benefitType", type, "startedOn", "2007-03-01");
    }

    private Map<String, String> referral() {
        return Map.of(
                "citizenId",
                citizen.toString(),
                "offerId",
                TestOffers.listed(BIF_MANAGER).path("id"),
                "plannedStart",
                "2007-12-03");
    }

    private Response made(String path, Map<String, ?> body) {
        return bif.post(path, body).statusCode(201).extract().response();
    }

    private void move(Response seen, String path, Map<String, ?> body) {
        bif.seeing(seen).post(path, body, seen.<String>path("id")).statusCode(200);
    }
}
