package dk.kk.shared.citizen.matchgroup;

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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MatchGroupResourceTest {

    private static final String GROUP = "/api/v1/citizens/{id}/match-group";

    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void someone() {
        Town.isLaidOut();
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
    }

    @Test
    void the_first_assessment_needs_no_version_and_tells_other_services() {
        change(Town.jobCaseworker(), "4", "2007-03-01")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("code", equalTo("4"));

        var event = EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.kind().equals("match-group") && it.streamId().equals(citizen.toString()));
        assertThat(event.type()).isEqualTo("match-group.changed");
        var row = event.state().path("rows").path(0);
        assertThat(row.path("model").asText()).isEqualTo("2009");
        assertThat(row.path("code").asText()).isEqualTo("4");
        assertThat(row.path("validFrom").asText()).isEqualTo("2007-03-01");
    }

    @Test
    void a_later_assessment_changes_the_group_from_its_day_on() {
        change(Town.jobCaseworker(), "4", "2007-03-01");
        change(Town.jobCaseworker().seeing(1), "3", "2007-09-01")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("rows", hasSize(2));

        asOf("2007-08-31").body("code", equalTo("4")).header("ETag", "\"2\"");
        asOf("2007-09-01").body("code", equalTo("3"));
        asOf("2007-02-28").body("code", nullValue());
    }

    @Test
    void an_assessment_that_is_recorded_late_holds_until_the_next_one() {
        change(Town.jobCaseworker(), "4", "2007-03-01");
        change(Town.jobCaseworker().seeing(1), "3", "2007-09-01");
        change(Town.jobCaseworker().seeing(2), "5", "2007-06-01")
                .statusCode(200)
                .body("rows", hasSize(3));

        asOf("2007-05-31").body("code", equalTo("4"));
        asOf("2007-06-01").body("code", equalTo("5"));
        asOf("2007-09-01").body("code", equalTo("3"));
    }

    @Test
    void a_correction_says_it_was_so_all_along_and_what_was_believed_can_be_asked() {
        change(Town.jobCaseworker(), "4", "2007-03-01");
        var believedAt = asOf("2007-04-01").extract().<String>path("rows[0].recordedAt");

        Town.jobCaseworker()
                .seeing(1)
                .post(
                        GROUP + "/correction",
                        Map.of("model", "2009", "code", "5", "validFrom", "2007-03-01", "validTo", "2007-06-01"),
                        citizen)
                .statusCode(200)
                .header("ETag", "\"2\"");

        asOf("2007-04-01").body("code", equalTo("5"));
        asOf("2007-06-01").body("code", equalTo("4"));
        Town.jobCaseworker()
                .get(GROUP + "?asOf=2007-04-01&knownAt={believedAt}", citizen, believedAt)
                .statusCode(200)
                .header("ETag", nullValue())
                .body("code", equalTo("4"))
                .body("rows[0].supersededAt", org.hamcrest.Matchers.notNullValue());
        var event = EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.kind().equals("match-group") && it.streamId().equals(citizen.toString()) && it.version() == 2);
        assertThat(event.type()).isEqualTo("match-group.corrected");
        assertThat(event.state().path("rows")).hasSize(3);
    }

    @Test
    void a_further_assessment_must_have_seen_the_last() {
        change(Town.jobCaseworker(), "4", "2007-03-01");

        change(Town.jobCaseworker(), "3", "2007-09-01").statusCode(428).body("code", equalTo("if-match-missing"));
        change(Town.jobCaseworker().seeing(0), "3", "2007-09-01")
                .statusCode(412)
                .body("arguments.current", equalTo(1));
    }

    @Test
    void an_unknown_group_a_future_or_impossible_day_and_an_empty_period_are_refused() {
        change(Town.jobCaseworker(), "6", "2007-03-01").statusCode(422).body("code", equalTo("match-code-unknown"));
        assess("2010", "2", "2107-03-01").statusCode(422).body("code", equalTo("assessment-in-the-future"));
        change(Town.jobCaseworker(), "4", "2007-02-30").statusCode(400).body("errors[0].field", equalTo("validFrom"));
        change(Town.jobCaseworker(), "4", "0007-03-01").statusCode(400).body("errors[0].field", equalTo("validFrom"));
        Town.jobCaseworker()
                .post(
                        GROUP + "/correction",
                        Map.of("model", "2009", "code", "5", "validFrom", "2007-03-01", "validTo", "2007-03-01"),
                        citizen)
                .statusCode(422)
                .body("code", equalTo("period-empty"));
        Town.jobCaseworker()
                .get(GROUP + "?asOf=yesterday", citizen)
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"));
    }

    @Test
    void a_code_is_of_its_model_and_nobody_is_assessed_by_a_model_on_a_day_that_is_not_its() {
        assess("2010", "2", "2010-04-25").statusCode(422).body("code", equalTo("assessment-outside-model"));
        assess("2010", "5", "2010-04-26").statusCode(422).body("code", equalTo("match-code-unknown"));
        assess("2009", "2", "2010-04-26").statusCode(422).body("code", equalTo("assessment-outside-model"));
        assess("1999", "2", "2010-04-26").statusCode(422).body("code", equalTo("match-model-unknown"));
        assess("2010", "2", "2010-04-26")
                .statusCode(200)
                .body("model", equalTo("2010"))
                .body("code", equalTo("2"));
        Town.jobCaseworker()
                .get("/api/v1/citizens/{id}", citizen)
                .body("matchModel", equalTo("2010"))
                .body("matchGroup", equalTo("2"));
    }

    @Test
    void the_models_follow_each_other_and_say_what_is_assumed() {
        Town.socialCaseworker()
                .get("/api/v1/match-models")
                .statusCode(200)
                .body("model", equalTo(List.of("2009", "2010")))
                .body("validTo", equalTo(Arrays.asList("2010-04-26", null)))
                .body("assumed", equalTo(List.of(true, true)))
                .body("[0].codes.code", hasSize(8))
                .body("[0].codes.findAll { it.isGroup }.code", equalTo(List.of("1", "2", "3", "4", "5")))
                .body("[1].codes.name.da", equalTo(List.of("Jobklar", "Indsatsklar", "Midlertidigt passiv")));
    }

    @Test
    void an_assessment_that_is_withdrawn_lets_what_held_before_hold_again_and_stays_in_the_history() {
        change(Town.jobCaseworker(), "4", "2007-03-01");
        var at = change(Town.jobCaseworker().seeing(1), "5", "2007-06-01")
                .extract()
                .<String>path("rows[1].recordedAt");

        withdraw(Town.jobCaseworker(), "2007-06-01").statusCode(428);
        withdraw(Town.jobCaseworker().seeing(2), "2007-06-02")
                .statusCode(409)
                .body("code", equalTo("assessment-unknown"));
        withdraw(Town.jobCaseworker().seeing(2), "2007-06-01")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("rows", hasSize(1));

        asOf("2007-07-01").body("code", equalTo("4")).body("assessedOn", equalTo("2007-03-01"));
        Town.jobCaseworker()
                .get(GROUP + "?asOf=2007-07-01&knownAt={at}", citizen, at)
                .body("code", equalTo("5"));
        var event = EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.kind().equals("match-group") && it.streamId().equals(citizen.toString()) && it.version() == 3);
        assertThat(event.type()).isEqualTo("match-group.withdrawn");
        withdraw(Town.jobCaseworker().seeing(3), "2007-06-01").statusCode(409);
        withdraw(Town.socialCaseworker().seeing(3), "2007-03-01").statusCode(403);
    }

    @Test
    void a_correction_that_is_withdrawn_lets_what_held_without_it_hold_again_and_stays_in_the_history() {
        change(Town.jobCaseworker(), "4", "2007-03-01");
        var days = Map.of("validFrom", "2007-04-01", "validTo", "2007-06-01");
        var at = corrected(1, "5", days)
                .body("corrections.code", contains("5"))
                .extract()
                .<String>path("rows[1].recordedAt");
        corrected(2, "3", days).body("corrections.code", contains("5", "3"));

        withdrawCorrection(Town.jobCaseworker(), days).statusCode(428);
        withdrawCorrection(Town.jobCaseworker().seeing(3), Map.of("validFrom", "2007-04-01"))
                .statusCode(409)
                .body("code", equalTo("correction-unknown"));
        withdrawCorrection(Town.jobCaseworker().seeing(3), days)
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("corrections.code", contains("5"));
        asOf("2007-05-01").body("code", equalTo("5")).body("assessedOn", equalTo("2007-04-01"));
        withdrawCorrection(Town.jobCaseworker().seeing(4), days)
                .statusCode(200)
                .body("corrections", empty())
                .body("rows", hasSize(1));

        asOf("2007-05-01").body("code", equalTo("4")).body("assessedOn", equalTo("2007-03-01"));
        Town.jobCaseworker()
                .get(GROUP + "?asOf=2007-05-01&knownAt={at}", citizen, at)
                .body("code", equalTo("5"))
                .body("corrections", nullValue());
        var event = EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.kind().equals("match-group") && it.streamId().equals(citizen.toString()) && it.version() == 5);
        assertThat(event.type()).isEqualTo("match-group.correction-withdrawn");
        withdrawCorrection(Town.jobCaseworker().seeing(5), days).statusCode(409);
        withdrawCorrection(Town.socialCaseworker().seeing(5), days).statusCode(403);
    }

    @Test
    void an_interview_may_have_been_earlier_than_the_day_from_which_the_group_holds() {
        var body = Map.of("model", "2009", "code", "4", "validFrom", "2007-03-01", "assessedBy", "B-JC1-T1-1");
        var later = new HashMap<>(body);
        later.put("interviewOn", "2007-03-02");
        Town.jobCaseworker()
                .post(GROUP + "/change", later, citizen)
                .statusCode(422)
                .body("code", equalTo("interview-after-assessment"));
        var earlier = new HashMap<>(body);
        earlier.put("interviewOn", "2007-02-20");
        Town.jobCaseworker()
                .post(GROUP + "/change", earlier, citizen)
                .statusCode(200)
                .body("rows[0].interviewOn", equalTo("2007-02-20"))
                .body("rows[0].assessedBy", equalTo("B-JC1-T1-1"))
                .body("nextAssessmentDue", equalTo("2007-05-20"));
    }

    private ValidatableResponse assess(String model, String code, String from) {
        return Town.jobCaseworker()
                .post(GROUP + "/change", Map.of("model", model, "code", code, "validFrom", from), citizen);
    }

    private ValidatableResponse corrected(long seen, String code, Map<String, String> days) {
        var body = new HashMap<>(days);
        body.putAll(Map.of("model", "2009", "code", code));
        return Town.jobCaseworker()
                .seeing(seen)
                .post(GROUP + "/correction", body, citizen)
                .statusCode(200);
    }

    private ValidatableResponse withdrawCorrection(Call by, Map<String, String> days) {
        return by.post(GROUP + "/correction/withdrawal", days, citizen);
    }

    private ValidatableResponse withdraw(Call by, String day) {
        return by.post(GROUP + "/withdrawal", Map.of("validFrom", day), citizen);
    }

    private ValidatableResponse change(Call by, String code, String from) {
        return by.post(GROUP + "/change", Map.of("model", "2009", "code", code, "validFrom", from), citizen);
    }

    private ValidatableResponse asOf(String day) {
        return Town.jobCaseworker().get(GROUP + "?asOf={day}", citizen, day).statusCode(200);
    }
}
