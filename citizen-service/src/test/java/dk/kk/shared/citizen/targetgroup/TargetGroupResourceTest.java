package dk.kk.shared.citizen.targetgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
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
class TargetGroupResourceTest {

    private static final String GROUPS = "/api/v1/citizens/{id}/target-groups";

    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void someone() {
        Town.isLaidOut();
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
        Town.withSofCase(citizen, "2007-01-01");
    }

    @Test
    void needs_combine_and_are_told_on_their_own_topic_alone() {
        Town.socialCaseworker()
                .post(
                        GROUPS + "/change",
                        Map.of("targetGroups", List.of("IN_TREATMENT", "DISABILITY"), "validFrom", "2007-03-01"),
                        citizen)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("targetGroups", equalTo(List.of("IN_TREATMENT", "DISABILITY")));

        var event = EventLog.awaitEvent(
                "citizen.target-groups.v1", it -> it.streamId().equals(citizen.toString()));
        assertThat(event.type()).isEqualTo("target-groups.changed");
        assertThat(event.state().path("rows")).hasSize(2);
        assertThat(EventLog.read("citizen.events.v1")).noneMatch(it -> it.kind().equals("target-groups"));
    }

    @Test
    void a_need_that_is_not_named_any_more_ends_that_day() {
        change("\"0\"", List.of("IN_TREATMENT"), "2007-03-01").statusCode(200);
        change("\"1\"", List.of("DISABILITY"), "2007-06-01").statusCode(200);

        asOf("2007-05-31").body("targetGroups", equalTo(List.of("IN_TREATMENT")));
        asOf("2007-06-01").body("targetGroups", equalTo(List.of("DISABILITY")));
    }

    @Test
    void without_special_needs_stands_alone() {
        change("\"0\"", List.of("IN_TREATMENT", "WITHOUT_SPECIAL_NEEDS"), "2007-03-01")
                .statusCode(422)
                .body("code", equalTo("without-special-needs-stands-alone"));
    }

    @Test
    void job_centres_neither_see_nor_decide_target_groups() {
        Town.jobCaseworker().get(GROUPS, citizen).statusCode(403);
        Town.jobCaseworker()
                .post(GROUPS + "/change", Map.of("targetGroups", List.of(), "validFrom", "2007-03-01"), citizen)
                .statusCode(403);
    }

    @Test
    void a_correction_replaces_what_was_believed_of_those_days() {
        change("\"0\"", List.of("IN_TREATMENT"), "2007-03-01");
        Town.socialCaseworker()
                .seeing(1)
                .post(
                        GROUPS + "/correction",
                        Map.of("targetGroups", List.of(), "validFrom", "2007-04-01", "validTo", "2007-05-01"),
                        citizen)
                .statusCode(200);

        asOf("2007-04-15").body("targetGroups", equalTo(List.of()));
        asOf("2007-05-01").body("targetGroups", equalTo(List.of("IN_TREATMENT")));
        var event = EventLog.awaitEvent(
                "citizen.target-groups.v1", it -> it.streamId().equals(citizen.toString()) && it.version() == 2);
        assertThat(event.type()).isEqualTo("target-groups.corrected");
    }

    private ValidatableResponse change(String seen, List<String> groups, String from) {
        return Town.socialCaseworker()
                .header("If-Match", seen)
                .post(GROUPS + "/change", Map.of("targetGroups", groups, "validFrom", from), citizen);
    }

    private ValidatableResponse asOf(String day) {
        return Town.socialCaseworker().get(GROUPS + "?asOf={day}", citizen, day).statusCode(200);
    }
}
