package dk.kk.shared.citizen.targetgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
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

    @Test
    void a_decision_that_is_withdrawn_lets_what_held_without_it_hold_again_and_stays_in_the_history() {
        change("\"0\"", List.of("IN_TREATMENT"), "2007-03-01");
        var days = Map.of("validFrom", "2007-04-01", "validTo", "2007-06-01");
        corrected(1, "DISABILITY", days);
        String at = corrected(2, "MENTALLY_ILL_AND_VULNERABLE", days)
                .body(
                        "corrections.targetGroups.flatten()",
                        contains("IN_TREATMENT", "DISABILITY", "MENTALLY_ILL_AND_VULNERABLE"))
                .extract()
                .path("rows.find { it.targetGroup == 'MENTALLY_ILL_AND_VULNERABLE' }.recordedAt");

        withdraw(Town.socialCaseworker(), days).statusCode(428);
        withdraw(Town.socialCaseworker().seeing(3), Map.of("validFrom", "2007-04-01"))
                .statusCode(409)
                .body("code", equalTo("correction-unknown"));
        withdraw(Town.socialCaseworker().seeing(3), days)
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("corrections.validFrom", contains("2007-03-01", "2007-04-01"))
                .body("corrections.validTo", contains(null, "2007-06-01"));
        asOf("2007-05-01").body("targetGroups", contains("DISABILITY"));
        withdraw(Town.socialCaseworker().seeing(4), days).statusCode(200).body("rows", hasSize(1));

        asOf("2007-05-01").body("targetGroups", contains("IN_TREATMENT"));
        Town.socialCaseworker()
                .get(GROUPS + "?asOf=2007-05-01&knownAt={at}", citizen, at)
                .body("targetGroups", contains("MENTALLY_ILL_AND_VULNERABLE"))
                .body("corrections", nullValue());
        var event = EventLog.awaitEvent(
                "citizen.target-groups.v1", it -> it.streamId().equals(citizen.toString()) && it.version() == 5);
        assertThat(event.type()).isEqualTo("target-groups.correction-withdrawn");
        assertThat(event.state().path("rows"))
                .filteredOn(row -> row.path("supersededAt").isNull())
                .hasSize(1);
        withdraw(Town.socialCaseworker().seeing(5), days).statusCode(409);
        withdraw(Town.jobCaseworker().seeing(5), days).statusCode(403);
    }

    @Test
    void a_change_is_withdrawn_by_its_day_alone_and_the_green_line_by_rule_goes_with_it() {
        change("\"0\"", List.of("IN_TREATMENT"), "2007-03-01");
        onGreenLine(true);

        withdraw(Town.socialCaseworker().seeing(1), Map.of("validFrom", "2007-03-01"))
                .statusCode(200)
                .body("targetGroups", empty())
                .body("corrections", empty())
                .body("rows", empty());

        onGreenLine(false);
    }

    private void onGreenLine(boolean is) {
        Town.socialCaseworker()
                .get("/api/v1/citizens/{id}/green-line?asOf=2007-05-01", citizen)
                .body("onGreenLine", equalTo(is));
    }

    private ValidatableResponse corrected(long seen, String group, Map<String, String> days) {
        var body = new HashMap<String, Object>(days);
        body.put("targetGroups", List.of(group));
        return Town.socialCaseworker()
                .seeing(seen)
                .post(GROUPS + "/correction", body, citizen)
                .statusCode(200);
    }

    private ValidatableResponse withdraw(Call by, Map<String, String> days) {
        return by.post(GROUPS + "/correction/withdrawal", days, citizen);
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
