package dk.kk.shared.citizen.responsibility;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ResponsibilityResourceTest {

    private static final String RESPONSIBILITY = "/api/v1/citizens/{id}/responsibility";

    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void someone() {
        Town.isLaidOut();
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
    }

    @Test
    void another_team_takes_over_and_from_then_on_the_citizen_is_theirs() {
        asOther().get("/api/v1/citizens/{id}", citizen).then().statusCode(404);

        Town.jobCaseworker()
                .header("If-Match", "\"1\"")
                .body(Map.of("administration", "BIF", "team", "JC1-T2", "validFrom", "2007-06-01"))
                .post(RESPONSIBILITY + "/change", citizen)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("responsible.team", equalTo(List.of("JC1-T2")));

        asOther().get("/api/v1/citizens/{id}", citizen).then().statusCode(200);
        Town.jobCaseworker().get("/api/v1/citizens/{id}", citizen).then().statusCode(404);
        var event = EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.kind().equals("responsibility")
                        && it.streamId().equals(citizen.toString())
                        && it.version() == 2);
        assertThat(event.type()).isEqualTo("responsibility.changed");
        assertThat(event.headers()).containsEntry("ce_cause", "changed-by-caseworker");
        assertThat(event.state().path("rows")).hasSize(3);
    }

    @Test
    void a_correction_changes_past_days_alone() {
        Town.jobCaseworker()
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "administration", "BIF",
                        "team", "JC1-T2",
                        "validFrom", "2007-02-01",
                        "validTo", "2007-03-01"))
                .post(RESPONSIBILITY + "/correction", citizen)
                .then()
                .statusCode(200);

        Town.jobCaseworker()
                .queryParam("asOf", "2007-02-15")
                .get(RESPONSIBILITY, citizen)
                .then()
                .body("responsible.team", equalTo(List.of("JC1-T2")));
        Town.jobCaseworker()
                .get(RESPONSIBILITY, citizen)
                .then()
                .header("ETag", "\"2\"")
                .body("responsible.team", equalTo(List.of("JC1-T1")));
    }

    @Test
    void nobody_decides_for_the_other_administration() {
        Town.jobCaseworker()
                .header("If-Match", "\"1\"")
                .body(Map.of("administration", "SOF", "team", "SC1-V1", "validFrom", "2007-06-01"))
                .post(RESPONSIBILITY + "/change", citizen)
                .then()
                .statusCode(403)
                .body("code", equalTo("other-administration"));
    }

    @Test
    void the_version_must_have_been_seen() {
        Town.jobCaseworker()
                .body(Map.of("administration", "BIF", "team", "JC1-T2", "validFrom", "2007-06-01"))
                .post(RESPONSIBILITY + "/change", citizen)
                .then()
                .statusCode(428);
        Town.jobCaseworker()
                .header("If-Match", "\"9\"")
                .body(Map.of("administration", "BIF", "team", "JC1-T2", "validFrom", "2007-06-01"))
                .post(RESPONSIBILITY + "/change", citizen)
                .then()
                .statusCode(412);
    }

    private static RequestSpecification asOther() {
        return Town.member(BIF_CASEWORKER, "JC1-T2");
    }
}
