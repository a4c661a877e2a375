package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.TakenCitizen;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AlertResourceTest {

    private static final String ALERT = "/api/v1/alerts/{id}";
    private static final String ACKNOWLEDGEMENT = ALERT + "/acknowledgement";

    private final Story story = Story.begin();

    @Test
    void the_team_sees_its_alert_and_when_it_could_see_it() {
        var id = raised("SC3-V1");

        teamMember("SC3-V1")
                .get(ALERT, id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("kind", equalTo("BENEFIT_STOP"))
                .body("about.kind", equalTo("benefit-stop"))
                .body("about.id", equalTo(story.stop().toString()))
                .body("stopId", equalTo(story.stop().toString()))
                .body("team", equalTo("SC3-V1"))
                .body("phase", equalTo("OPEN"))
                .body("stopPhase", equalTo("DECIDED"))
                .body("stopDecidedAt", equalTo("2007-11-30T11:05:12.345Z"))
                .body("raisedAt", notNullValue())
                .body("visibleAt", notNullValue())
                .body("allowedMoves", equalTo(List.of("ACKNOWLEDGED")));
    }

    @Test
    void a_list_holds_the_teams_own_alerts_by_team_and_phase() {
        var id = raised("SC3-V2");

        teamMember("SC3-V2")
                .get("/api/v1/alerts?phase={phase}", "OPEN")
                .statusCode(200)
                .body("id", hasItem(id))
                .body("team", everyItem(equalTo("SC3-V2")));
        teamMember("SC3-V2").get("/api/v1/alerts?phase={phase}", "ACKNOWLEDGED").body("id", not(hasItem(id)));
        teamMember("SC3-V2").get("/api/v1/alerts?team={team}", "SC3-V1").body("$", hasSize(0));
    }

    @Test
    void a_list_comes_in_pages_newest_first() {
        var first = raised("SC4-M1");
        var second = raise(Story.begin(), "SC4-M1");

        var next = teamMember("SC4-M1")
                .get("/api/v1/alerts?limit={limit}", 1)
                .body("id", equalTo(List.of(second)))
                .extract()
                .header("Link");

        assertThat(next).contains("rel=\"next\"");
        teamMember("SC4-M1").get(next.substring(1, next.indexOf('>'))).body("id", equalTo(List.of(first)));
    }

    @Test
    void a_list_comes_oldest_first_where_that_is_asked_in_pages_too() {
        var first = raised("SC4-M2");
        var second = raise(Story.begin(), "SC4-M2");

        var next = teamMember("SC4-M2")
                .get("/api/v1/alerts?order={order}&limit={limit}", "OLDEST_FIRST", 1)
                .body("id", equalTo(List.of(first)))
                .extract()
                .header("Link");

        teamMember("SC4-M2").get(next.substring(1, next.indexOf('>'))).body("id", equalTo(List.of(second)));
        refused("order", "BY_NAME", "parameter-invalid").body("errors[0].field", equalTo("order"));
    }

    @Test
    void an_alert_says_why_and_how_which_benefit_is_stopped_and_tells_it_on() {
        story.benefit("SICKNESS_BENEFIT").publish();
        var id = raised("SC4-M3");

        teamMember("SC4-M3").get(ALERT, id).body("ground", equalTo("SANCTION")).body("stopKind", equalTo("STOP"));
        var told = EventLog.awaitEvent(
                "notification.events.v1",
                event -> event.streamId().equals(id)
                        && event.state().path("benefitType").asText().equals("SICKNESS_BENEFIT"));
        assertThat(told.state().path("ground").asText()).isEqualTo("SANCTION");
    }

    @Test
    void another_units_alert_is_not_there() {
        var id = raised("SC5-V1");

        teamMember("SC6-V1").get(ALERT, id).statusCode(404).body("code", equalTo("not-found"));
        teamMember("SC6-V1").get("/api/v1/alerts").statusCode(200).body("id", not(hasItem(id)));
        acknowledge(teamMember("SC6-V1").seeing(1), id).statusCode(404);
    }

    @Test
    void a_manager_sees_the_alerts_of_the_teams_they_lead() {
        var id = raised("SC7-V1");
        TakenCitizen.unit("SOF", "SC7-V1").publish();
        var last = Story.begin();
        raise(last, "SC7-V1"); // heard after the directory

        Call.by(SOF_MANAGER, "S-SC7-1", "SC7")
                .purpose(ALERT_HANDLING)
                .get(ALERT, id)
                .statusCode(200);
    }

    @Test
    void an_acknowledged_alert_says_by_whom_and_tells_the_others() {
        var id = raised("SC8-V1");

        acknowledge(teamMember("SC8-V1").seeing(1), id)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("phase", equalTo("ACKNOWLEDGED"))
                .body("outcome", equalTo("CONTACTED_CITIZEN"))
                .body("acknowledgedBy", equalTo("S-SC8-V1-1"))
                .body("allowedMoves", hasSize(0));

        var event = EventLog.awaitEvent(
                "notification.events.v1",
                told -> told.type().equals("alert.acknowledged")
                        && told.streamId().equals(id));
        assertThat(event.version()).isEqualTo(2);
        assertThat(event.headers()).containsEntry("ce_cause", "acknowledged-by-caseworker");
        assertThat(event.state().path("outcome").asText()).isEqualTo("CONTACTED_CITIZEN");
        assertThat(event.state().has("acknowledgedBy")).isFalse();
    }

    @Test
    void an_alert_is_acknowledged_once_and_only_by_who_has_seen_its_newest_version() {
        var id = raised("SC8-V2");

        acknowledge(teamMember("SC8-V2"), id).statusCode(428).body("code", equalTo("if-match-missing"));
        acknowledge(teamMember("SC8-V2").seeing(7), id)
                .statusCode(412)
                .body("code", equalTo("version-stale"))
                .body("arguments.current", equalTo(1));
        acknowledge(teamMember("SC8-V2").seeing(1), id).statusCode(200);
        acknowledge(teamMember("SC8-V2").seeing(2), id)
                .statusCode(409)
                .body("code", equalTo("illegal-move"))
                .body("arguments.allowed", hasSize(0));
    }

    @Test
    void what_cannot_be_read_is_named() {
        var id = raised("SC4-V1");

        refused(id, "{\"outcome\":\"SLEPT_ON_IT\"}", "outcome", "value-unreadable");
        refused(id, "{\"outcome\":\"NO_ACTION\",\"remark\":\"x\"}", "remark", "property-unknown");
        refused(id, "{}", "outcome", "field-invalid");
        refused("after", "bm8", "cursor-invalid");
        refused("phase", "SLEEPING", "parameter-invalid").body("errors[0].field", equalTo("phase"));
        refused("limit", "many", "parameter-invalid").body("errors[0].field", equalTo("limit"));
        refused("limit", "1000", "body-invalid").body("errors[0].field", equalTo("limit"));
        refused("team", "T".repeat(41), "body-invalid").body("errors[0].field", equalTo("team"));
        teamMember("SC4-V1").get(ALERT, "no-id").statusCode(400).body("errors[0].field", equalTo("id"));
    }

    private static ValidatableResponse refused(String parameter, String value, String code) {
        return teamMember("SC4-V1")
                .get("/api/v1/alerts?" + parameter + "={value}", value)
                .statusCode(400)
                .body("code", equalTo(code));
    }

    private static void refused(String id, String body, String field, String code) {
        teamMember("SC4-V1")
                .seeing(1)
                .request()
                .body(body)
                .post(ACKNOWLEDGEMENT, id)
                .then()
                .statusCode(400)
                .body("code", equalTo("body-invalid"))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].code", equalTo(code));
    }

    private String raised(String team) {
        return raise(story, team);
    }

    private static String raise(Story story, String team) {
        Story.publish(
                story.shared(1, "2007-01-01"), story.responsible(1, "2007-01-01 " + team), story.stop(1, "DECIDED"));
        return EventLog.awaitEvent(
                        "notification.events.v1",
                        event -> event.key().equals(story.citizen().toString())
                                && event.state().path("team").asText().equals(team))
                .streamId();
    }

    private static ValidatableResponse acknowledge(Call who, String id) {
        return who.post(ACKNOWLEDGEMENT, Map.of("outcome", "CONTACTED_CITIZEN"), id);
    }

    private static Call teamMember(String team) {
        return Call.by(SOF_CASEWORKER, "S-" + team + "-1", team).purpose(ALERT_HANDLING);
    }
}
