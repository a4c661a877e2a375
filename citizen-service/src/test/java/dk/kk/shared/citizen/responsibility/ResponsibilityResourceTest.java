package dk.kk.shared.citizen.responsibility;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
    void whoever_has_a_citizen_may_give_them_to_another_team_and_says_why() {
        asOther().get("/api/v1/citizens/{id}", citizen).statusCode(404);

        change(Map.of("administration", "BIF", "team", "JC1-T2", "validFrom", "2007-06-01"))
                .statusCode(422)
                .body("code", equalTo("transfer-needs-reason"))
                .body("arguments.team", equalTo("JC1-T1"));
        change(Map.of(
                        "administration", "BIF",
                        "team", "JC1-T2",
                        "validFrom", "2007-06-01",
                        "transferReason", "MOVED_DISTRICT"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("responsible.team", equalTo(List.of("JC1-T2")));

        asOther().get("/api/v1/citizens/{id}", citizen).statusCode(200);
        Town.jobCaseworker().get("/api/v1/citizens/{id}", citizen).statusCode(404);
        var event = EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.kind().equals("responsibility")
                        && it.streamId().equals(citizen.toString())
                        && it.version() == 2);
        assertThat(event.type()).isEqualTo("responsibility.changed");
        assertThat(event.headers()).containsEntry("ce_cause", "changed-by-caseworker");
        assertThat(event.state().path("rows")).hasSize(3);
        var told = event.state().path("transfers").path(0);
        assertThat(told.path("fromTeam").asText()).isEqualTo("JC1-T1");
        assertThat(told.path("toTeam").asText()).isEqualTo("JC1-T2");
        assertThat(told.path("reason").asText()).isEqualTo("MOVED_DISTRICT");
    }

    @Test
    void nobody_is_named_who_does_not_work_in_the_team() {
        for (var stranger : new String[] {"B-JC1-T2-1", "S-SC1-V1-1", "B-NOBODY"}) {
            change(Map.of(
                            "administration", "BIF",
                            "team", "JC1-T1",
                            "caseworker", stranger,
                            "validFrom", "2007-06-01"))
                    .statusCode(422)
                    .body("code", equalTo("caseworker-unknown"));
        }
    }

    @Test
    void another_caseworker_of_the_same_team_is_no_transfer() {
        change(Map.of(
                        "administration", "BIF",
                        "team", "JC1-T1",
                        "caseworker", "B-JC1-T1-2",
                        "validFrom", "2007-06-01"))
                .statusCode(200)
                .body("responsible.caseworker", equalTo(List.of("B-JC1-T1-2")));
    }

    @Test
    void a_correction_changes_past_days_alone() {
        Town.jobCaseworker()
                .seeing(1)
                .post(
                        RESPONSIBILITY + "/correction",
                        Map.of(
                                "administration", "BIF",
                                "team", "JC1-T2",
                                "validFrom", "2007-02-01",
                                "validTo", "2007-03-01"),
                        citizen)
                .statusCode(200);

        Town.jobCaseworker()
                .get(RESPONSIBILITY + "?asOf=2007-02-15", citizen)
                .body("responsible.team", equalTo(List.of("JC1-T2")));
        Town.jobCaseworker()
                .get(RESPONSIBILITY, citizen)
                .header("ETag", "\"2\"")
                .body("responsible.team", equalTo(List.of("JC1-T1")));
    }

    @Test
    void nobody_decides_for_the_other_administration() {
        Town.jobCaseworker()
                .seeing(1)
                .post(
                        RESPONSIBILITY + "/change",
                        Map.of("administration", "SOF", "team", "SC1-V1", "validFrom", "2007-06-01"),
                        citizen)
                .statusCode(403)
                .body("code", equalTo("other-administration"));
    }

    @Test
    void the_version_must_have_been_seen() {
        Town.jobCaseworker()
                .post(
                        RESPONSIBILITY + "/change",
                        Map.of("administration", "BIF", "team", "JC1-T2", "validFrom", "2007-06-01"),
                        citizen)
                .statusCode(428);
        Town.jobCaseworker()
                .seeing(9)
                .post(
                        RESPONSIBILITY + "/change",
                        Map.of("administration", "BIF", "team", "JC1-T2", "validFrom", "2007-06-01"),
                        citizen)
                .statusCode(412);
    }

    private static Call asOther() {
        return Town.member(BIF_CASEWORKER, "JC1-T2");
    }

    private ValidatableResponse change(Map<String, String> change) {
        return Town.jobCaseworker().seeing(1).post(RESPONSIBILITY + "/change", change, citizen);
    }
}
