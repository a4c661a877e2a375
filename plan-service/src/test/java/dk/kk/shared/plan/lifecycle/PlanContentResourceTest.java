package dk.kk.shared.plan.lifecycle;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlanContentResourceTest {
    private static final String SOCIAL = "/api/v1/social-plans";
    private static final String JOB = "/api/v1/job-plans";
    private static final Call SOF = Call.by(SOF_CASEWORKER);
    private static final Call BIF = Call.by(BIF_CASEWORKER);
    private static final Map<String, ?> GOAL = Map.of(
            "code",
            "HOUSING",
            "text",
            "a home",
            "owner",
            "SOF",
            "ownerEmployee",
            "S-SC1-V1-1",
            "steps",
            List.of(),
            "result",
            "ACTIVE");
    private static final Map<String, ?> WHOLE = Map.of(
            "purpose",
            "to live at home",
            "effort",
            "a visit a week",
            "expectedMonths",
            12,
            "conditions",
            List.of(condition("HOUSING", "own flat"), condition("TREATMENT", "methadone")),
            "attendance",
            List.of(),
            "inpatientTreatment",
            List.of(Map.of("from", "2007-12-01")),
            "goals",
            List.of(GOAL));

    private final UUID citizen = Casework.citizen();

    @Test
    void a_draft_is_agreed_when_its_parts_are_there_and_no_event_tells_what_it_says() {
        var id = drafted();
        move(id, 3, "agreement", Map.of("agreedOn", "2007-11-05"))
                .statusCode(409)
                .body("code", equalTo("plan-incomplete"))
                .body("arguments.missing", contains("PURPOSE", "EFFORT", "EXPECTED_DURATION", "OTHER_CONDITIONS"));

        write(SOF, SOCIAL, id, 3, WHOLE)
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("phase", equalTo("DRAFT"))
                .body("contentVersion", equalTo(1))
                .body("completeness.filledIn", equalTo(4))
                .body("completeness.of", equalTo(4))
                .body("completeness.missing", empty());
        move(id, 4, "agreement", Map.of("agreedOn", "2007-11-05")).statusCode(200);
        write(SOF, SOCIAL, id, 5, WHOLE).statusCode(409).body("code", equalTo("plan-content-closed"));

        var event = EventLog.awaitEvent("plan.events.v1", id, "social-plan.changed");
        assertThat(event.state().at("/rows/3/contentVersion").asInt()).isEqualTo(1);
        assertThat(event.state().toString()).doesNotContain("methadone", "TREATMENT", "visit");
    }

    @Test
    void a_plan_that_is_made_in_one_step_says_what_is_missing() {
        var id = offered();

        move(id, 1, "making", Map.of("madeOn", "2007-11-05"))
                .statusCode(200)
                .body("completeness.filledIn", equalTo(0))
                .body("completeness.missing", contains("PURPOSE", "EFFORT", "EXPECTED_DURATION", "OTHER_CONDITIONS"));
    }

    @Test
    void bif_reads_what_sof_wrote_but_of_treatment_and_is_told_what_it_is_not_told() {
        var id = offered();
        write(SOF, SOCIAL, id, 1, WHOLE).statusCode(200);

        SOF.get(SOCIAL + "/{id}/content", id)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("content.conditions.kind", contains("HOUSING", "TREATMENT"))
                .body("content.inpatientTreatment[0].from", equalTo("2007-12-01"))
                .body("content.goals[0].goalId", notNullValue())
                .body("written.writtenBy", notNullValue())
                .body("withheld", empty());
        BIF.get(SOCIAL + "/{id}/content", id)
                .statusCode(200)
                .body("content.purpose", equalTo("to live at home"))
                .body("content.conditions.kind", contains("HOUSING"))
                .body("content.inpatientTreatment", empty())
                .body("withheld", hasItems("conditions.TREATMENT", "inpatientTreatment"));
        BIF.get(SOCIAL + "/{id}", id)
                .body("completeness.of", equalTo(3))
                .body("completeness.missing", not(hasItem("OTHER_CONDITIONS")));

        var nothing = offered();
        BIF.get(SOCIAL + "/{id}/content", nothing)
                .body("written", nullValue())
                .body("withheld", hasItems("conditions.TREATMENT", "inpatientTreatment"));
    }

    @Test
    void versions_are_kept_and_told_apart_field_by_field_without_treatment_for_bif() {
        var id = offered();
        write(SOF, SOCIAL, id, 1, WHOLE).statusCode(200);
        write(
                        SOF,
                        SOCIAL,
                        id,
                        2,
                        Map.of(
                                "purpose", "to live at home",
                                "effort", "two visits a week",
                                "conditions", List.of(condition("TREATMENT", "none"))))
                .statusCode(200);

        SOF.get(SOCIAL + "/{id}/content-versions", id).body("version", contains(1, 2));
        SOF.get(SOCIAL + "/{id}/content?version=1", id).body("content.expectedMonths", equalTo(12));
        SOF.get(SOCIAL + "/{id}/difference?from=1&to=2", id)
                .statusCode(200)
                .body("changes.field", hasItems("conditions.TREATMENT.text", "effort", "expectedMonths"))
                .body("changes.find { it.field == 'effort' }.from", equalTo("a visit a week"))
                .body("changes.find { it.field == 'expectedMonths' }.to", nullValue());
        BIF.get(SOCIAL + "/{id}/difference?from=1&to=2", id)
                .statusCode(200)
                .body("changes.field", not(hasItem("conditions.TREATMENT.text")))
                .body("changes.field", hasItem("effort"));
        SOF.get(SOCIAL + "/{id}/difference?from=1&to=9", id)
                .statusCode(404)
                .body("arguments.kind", equalTo("plan-content"));
    }

    @Test
    void who_writes_has_seen_the_newest_version_and_a_refused_writing_leaves_nothing() {
        var id = offered();
        write(SOF, SOCIAL, id, 7, WHOLE).statusCode(412);
        SOF.post(SOCIAL + "/{id}/content", Map.of("why", "DRAFTED", "content", WHOLE), id)
                .statusCode(428);
        write(BIF, SOCIAL, id, 1, WHOLE).statusCode(403);
        write(SOF, SOCIAL, id, 1, Map.of("goalOccupation", "gardener"))
                .statusCode(422)
                .body("code", equalTo("plan-part-unfit"));
        SOF.get(SOCIAL + "/{id}", id).body("contentVersion", equalTo(0)).body("version", equalTo(1));
    }

    @Test
    void a_goal_without_an_owner_is_refused_by_its_place_and_leaves_nothing() {
        var id = offered();
        for (var missing : List.of("owner", "ownerEmployee")) {
            var goal = new HashMap<String, Object>(GOAL);
            goal.remove(missing);
            write(SOF, SOCIAL, id, 1, Map.of("goals", List.of(GOAL, goal)))
                    .statusCode(400)
                    .body("code", equalTo("body-invalid"))
                    .body("errors[0].field", equalTo("content.goals.[1]." + missing))
                    .body("errors[0].code", equalTo("field-missing"));
        }
        SOF.get(SOCIAL + "/{id}", id).body("contentVersion", equalTo(0)).body("version", equalTo(1));
    }

    @Test
    void what_a_discarded_plan_said_is_told_to_nobody() {
        var id = offered();
        write(SOF, SOCIAL, id, 1, WHOLE).statusCode(200);
        move(id, 2, "discard", Map.of("reason", "WRONG_CITIZEN"))
                .statusCode(200)
                .body("contentVersion", equalTo(0));

        SOF.get(SOCIAL + "/{id}/content", id).statusCode(404).body("arguments.kind", equalTo("plan-content"));
        SOF.get(SOCIAL + "/{id}/content?version=1", id).statusCode(404);
        SOF.get(SOCIAL + "/{id}/content-versions", id).statusCode(404);
        write(SOF, SOCIAL, id, 3, WHOLE).statusCode(409).body("code", equalTo("plan-discarded"));
    }

    @Test
    void a_job_plan_has_parts_of_its_own_which_sof_reads() {
        var id = BIF.post(JOB, Map.of("citizenId", citizen, "offeredOn", "2007-11-01"))
                .extract()
                .<String>path("id");
        write(BIF, JOB, id, 1, Map.of("goalOccupation", "gardener", "weeklyHours", Map.of("from", 5, "to", 10)))
                .statusCode(200)
                .body("completeness.missing", contains("EFFORT"));

        SOF.get(JOB + "/{id}/content", id)
                .body("content.weeklyHours.to", equalTo(10))
                .body("withheld", empty());
    }

    private String drafted() {
        var id = offered();
        move(id, 1, "acceptance", Map.of("acceptedOn", "2007-11-02")).statusCode(200);
        move(id, 2, "draft", Map.of("draftedOn", "2007-11-03")).statusCode(200);
        return id;
    }

    private String offered() {
        return SOF.post(SOCIAL, Map.of("citizenId", citizen, "offeredOn", "2007-11-01"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse write(Call who, String path, String id, int seen, Map<String, ?> content) {
        return who.seeing(seen).post(path + "/{id}/content", Map.of("why", "DRAFTED", "content", content), id);
    }

    private static ValidatableResponse move(String id, int seen, String verb, Map<String, ?> body) {
        return SOF.seeing(seen).post(SOCIAL + "/{id}/" + verb, body, id);
    }

    private static Map<String, String> condition(String kind, String text) {
        return Map.of("kind", kind, "text", text);
    }
}
