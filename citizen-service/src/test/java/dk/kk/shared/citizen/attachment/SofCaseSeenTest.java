package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** BIF sees that SOF has a case, since when and whom to call; not of what kind, nor the team that would tell it. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SofCaseSeenTest {
    private UUID citizen = new UUID(0, 0);
    private String sofCase = "";

    @BeforeEach
    void someone() {
        Town.isLaidOut();
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
        sofCase = Town.socialCaseworker()
                .post(
                        "/api/v1/citizens/{id}/sof-cases",
                        Map.of(
                                "caseType", "TREATMENT",
                                "caseNumber", "S-" + citizen,
                                "openedOn", "2007-02-01",
                                "team", "SC1-V1",
                                "caseworker", "S-SC1-V1-2"),
                        citizen)
                .statusCode(201)
                .body("caseType", equalTo("TREATMENT"))
                .extract()
                .path("id");
    }

    @Test
    void bif_sees_that_there_is_a_case_its_entry_and_its_caseworker() {
        for (var path : new String[] {"/api/v1/sof-cases/" + sofCase, "/api/v1/citizens/" + citizen + "/sof-cases"}) {
            var seen = Town.jobCaseworker().get(path).statusCode(200).extract();
            assertThat(seen.asString()).doesNotContain("TREATMENT", "SC1-V1\"", "\"SC1\"", "S-" + citizen);
            assertThat(seen.asString()).contains("SOF-INDGANG", "S-SC1-V1-2", "2007-02-01");
        }
        Town.socialCaseworker()
                .get("/api/v1/sof-cases/{id}", sofCase)
                .body("caseType", equalTo("TREATMENT"))
                .body("team", equalTo("SC1-V1"));
    }

    @Test
    void neither_responsibility_nor_the_citizens_page_shows_bif_the_team() {
        for (var path : new String[] {"", "/responsibility"}) {
            Town.jobCaseworker()
                    .get("/api/v1/citizens/" + citizen + path)
                    .statusCode(200)
                    .body("responsible.team", equalTo(List.of("JC1-T1", "SOF-INDGANG")))
                    .body("responsible.centre", equalTo(List.of("JC1", "SOF-INDGANG")));
        }
        Town.jobCaseworker().get("/api/v1/citizens?team=SC1-V1").statusCode(200).body("$", hasSize(0));
    }

    @Test
    void the_public_stream_tells_no_kind_and_the_sensitive_one_does() {
        var told = EventLog.awaitEvent("citizen.events.v1", it -> it.streamId().equals(sofCase));
        assertThat(told.state().path("caseType").asText()).isEqualTo("SOCIAL_CASE");

        var kind = EventLog.awaitEvent(
                "citizen.target-groups.v1", it -> it.streamId().equals(sofCase));
        assertThat(kind.type()).isEqualTo("sof-case-kind.recorded");
        assertThat(kind.state().path("caseType").asText()).isEqualTo("TREATMENT");
        assertThat(EventLog.read("citizen.events.v1"))
                .noneMatch(it -> it.data().contains("TREATMENT") || it.data().contains("DISABILITY_SUPPORT"));
    }

    @Test
    void a_foreign_case_answers_like_one_that_does_not_exist() {
        var unknown = UUID.randomUUID().toString();

        var foreign = asStranger(sofCase);
        var missing = asStranger(unknown);

        assertThat(foreign.replace(sofCase, unknown)).isEqualTo(missing);
    }

    private static String asStranger(String id) {
        return Town.member(BIF_CASEWORKER, "JC1-T2")
                .get("/api/v1/sof-cases/{id}", id)
                .statusCode(404)
                .extract()
                .asString();
    }
}
