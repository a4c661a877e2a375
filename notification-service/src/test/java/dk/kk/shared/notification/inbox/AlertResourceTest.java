package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dk.kk.shared.notification.Staff;
import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.TakenCitizen;
import dk.kk.shared.notification.escalation.EscalationTick;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.MoveWalk;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AlertResourceTest {

    private static final String ALERT = "/api/v1/alerts/{id}";
    private static final String OUTCOME = ALERT + "/outcome";

    @Test
    void each_phase_lists_what_the_reader_may_do_and_every_other_move_is_refused() {
        var walk = MoveWalk.of(ALERT);
        var id = raised("SC9-V2");
        var member = teamMember("SC9-V2");
        assertThat(walk.requireOpen(member, id)).containsExactly("acknowledgeAlert", "actOnAlert");
        walk.requireOthersRefused(member, id);

        member.seeing(member.get(ALERT, id).extract().response())
                .post(ALERT + "/acknowledgement", Map.of(), id)
                .statusCode(200)
                .body("allowedMoves.operation", equalTo(List.of("actOnAlert")));
        walk.requireOthersRefused(member, id);
        var colleague = Call.by(SOF_CASEWORKER, "S-SC9-V2-2", "SC9-V2");
        assertThat(walk.requireOpen(colleague, id)).containsExactly("acknowledgeAlert", "actOnAlert"); // takes over
    }

    private final Story story = Story.begin();

    @Inject
    Database database;

    @Inject
    EscalationTick escalation;

    @Test
    void the_team_sees_its_alert_and_when_it_could_see_it() {
        var id = raised("SC3-V1");

        teamMember("SC3-V1")
                .get(ALERT, id)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("kind", equalTo("BENEFIT_STOP"))
                .body("about.kind", equalTo("benefit-stop"))
                .body("about.id", equalTo(story.stop().toString()))
                .body("stopId", equalTo(story.stop().toString()))
                .body("team", equalTo("SC3-V1"))
                .body("phase", equalTo("OPEN"))
                .body("stopPhase", equalTo("DECIDED"))
                .body("stopDecidedAt", equalTo("2007-11-30T11:05:12.345Z"))
                .body("raisedAt", notNullValue())
                .body("raisedAtRealTime", notNullValue())
                .body("handling.seenBy", equalTo("S-SC3-V1-1"))
                .body("urgency.escalation", equalTo("NONE"))
                .body("urgency.dueAt", notNullValue())
                .body("allowedMoves.to", containsInAnyOrder("ACKNOWLEDGED", "ACTED"));
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
        act(teamMember("SC6-V1").seeing(1), id).statusCode(404);
    }

    @Test
    void a_manager_sees_the_alerts_of_the_teams_they_lead() {
        var id = raised("SC7-V1");
        Staff.at("SC7-V1", "S-SC7-V1-1").publish();
        TakenCitizen.unit("SOF", "SC7-V1").publish();
        var last = Story.begin();
        raise(last, "SC7-V1"); // heard after the directory

        Call.by(SOF_MANAGER, "S-SC7-1", "SC7")
                .purpose(ALERT_HANDLING)
                .get(ALERT, id)
                .statusCode(200);
    }

    @Test
    void an_alert_that_was_acted_on_says_by_whom_and_tells_the_others() {
        var id = raised("SC8-V1");

        act(teamMember("SC8-V1").seeing(1), id)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("phase", equalTo("ACTED"))
                .body("outcome", equalTo("CONTACTED_CITIZEN"))
                .body("handling.actedBy", equalTo("S-SC8-V1-1"))
                .body("allowedMoves.to", equalTo(List.of("CLOSED")));

        var event = EventLog.awaitEvent(
                "notification.events.v1",
                told -> told.type().equals("alert.acted") && told.streamId().equals(id));
        assertThat(event.version()).isEqualTo(2);
        assertThat(event.headers()).containsEntry("ce_cause", "acted-by-caseworker");
        assertThat(event.state().path("outcome").asText()).isEqualTo("CONTACTED_CITIZEN");
        assertThat(event.state().has("actedBy")).isFalse();

        teamMember("SC8-V1")
                .seeing(2)
                .post("/api/v1/alerts/{id}/closing", Map.of(), id)
                .statusCode(200)
                .body("phase", equalTo("CLOSED"));
    }

    @Test
    void an_alert_is_acted_on_once_and_only_by_who_has_seen_its_newest_version() {
        var id = raised("SC8-V2");

        act(teamMember("SC8-V2"), id).statusCode(428).body("code", equalTo("if-match-missing"));
        act(teamMember("SC8-V2").seeing(7), id)
                .statusCode(412)
                .body("code", equalTo("version-stale"))
                .body("arguments.current", equalTo(1));
        act(teamMember("SC8-V2").seeing(1), id).statusCode(200);
        act(teamMember("SC8-V2").seeing(2), id)
                .statusCode(409)
                .body("code", equalTo("illegal-move"))
                .body("arguments.allowed", equalTo(List.of("CLOSED")));
    }

    @Test
    void who_takes_an_alert_on_has_it_in_their_own_list_until_a_colleague_takes_it_over() {
        var id = raised("SC8-V3");
        var colleague = Call.by(SOF_CASEWORKER, "S-SC8-V3-2", "SC8-V3").purpose(ALERT_HANDLING);

        teamMember("SC8-V3")
                .seeing(1)
                .post(ALERT + "/acknowledgement", Map.of(), id)
                .statusCode(200)
                .body("acknowledgedBy", equalTo("S-SC8-V3-1"));
        teamMember("SC8-V3").get("/api/v1/alerts?mine={mine}", true).body("id", equalTo(List.of(id)));
        teamMember("SC8-V3")
                .seeing(2)
                .post(ALERT + "/acknowledgement", Map.of(), id)
                .statusCode(409)
                .body("code", equalTo("alert-already-yours"));
        colleague.seeing(2).post(ALERT + "/acknowledgement", Map.of(), id).statusCode(200);

        teamMember("SC8-V3").get("/api/v1/alerts?mine={mine}", true).body("$", hasSize(0));
        teamMember("SC8-V3")
                .get(ALERT + "/history", id)
                .body("happened", equalTo(List.of("raised", "acknowledged", "taken-over")))
                .body("team", everyItem(equalTo("SC8-V3")));
    }

    @Test
    void what_is_due_first_stands_first_and_what_is_never_due_last_in_pages_too() {
        var ids = List.of(raised("SC8-V4"), raise(Story.begin(), "SC8-V4"), raise(Story.begin(), "SC8-V4"));
        due(ids.get(0), null);
        due(ids.get(1), "2007-12-04T14:00:00Z");
        due(ids.get(2), "2007-12-03T14:00:00Z");

        var next = teamMember("SC8-V4")
                .get("/api/v1/alerts?order={order}&limit={limit}", "DUE_FIRST", 1)
                .body("id", equalTo(List.of(ids.get(2))))
                .extract()
                .header("Link");
        var last = teamMember("SC8-V4")
                .get(next.substring(1, next.indexOf('>')))
                .body("id", equalTo(List.of(ids.get(1))))
                .extract()
                .header("Link");
        teamMember("SC8-V4").get(last.substring(1, last.indexOf('>'))).body("id", equalTo(List.of(ids.get(0))));
    }

    @Test
    void an_alert_nobody_acted_on_in_time_is_the_special_units_in_the_end_of_both_administrations() {
        var id = raised("SC8-V5");
        var specialUnit = Call.by(SPECIAL_UNIT, "X-1").purpose(ALERT_HANDLING);
        specialUnit.get(ALERT, id).statusCode(404);
        due(id, "2007-12-03T14:00:00Z");

        escalation.tick();
        teamMember("SC8-V5").get(ALERT, id).body("urgency.escalation", equalTo("LEADER"));
        specialUnit.get(ALERT, id).statusCode(404);
        due(id, "2007-12-04T14:00:00Z");
        escalation.tick();

        specialUnit.get(ALERT, id).statusCode(200).body("urgency.escalation", equalTo("SPECIAL_UNIT"));
        var told = EventLog.awaitEvent(
                "notification.events.v1",
                event -> event.type().equals("alert.escalated")
                        && event.streamId().equals(id)
                        && event.state().path("escalation").asText().equals("SPECIAL_UNIT"));
        assertThat(told.headers()).containsEntry("ce_cause", "deadline-passed");
        act(specialUnit.seeing(4), id).statusCode(200);
    }

    @Test
    void a_list_is_narrowed_to_a_citizen_to_a_kind_and_to_what_is_due_before_a_day_in_copenhagen() {
        var ids = List.of(raised("SC8-V6"), raise(Story.begin(), "SC8-V6"), raise(Story.begin(), "SC8-V6"));
        due(ids.get(0), "2007-12-03T22:59:00Z");
        due(ids.get(1), "2007-12-03T23:00:00Z");
        due(ids.get(2), null);
        var member = teamMember("SC8-V6");

        member.get("/api/v1/alerts?citizenId={citizen}&phase={phase}", story.citizen(), "OPEN")
                .body("id", equalTo(List.of(ids.get(0))));
        member.get("/api/v1/alerts?dueBefore={day}", "2007-12-04").body("id", equalTo(List.of(ids.get(0))));
        member.get("/api/v1/alerts?dueBefore={day}&order={order}", "2007-12-05", "DUE_FIRST")
                .body("id", equalTo(ids.subList(0, 2)));
        member.get("/api/v1/alerts?kind={kind}&kind={other}", "TRANSFER", "FINDING")
                .body("$", hasSize(0));
        member.get("/api/v1/alerts?kind={kind}&kind={other}", "TRANSFER", "BENEFIT_STOP")
                .body("id", hasSize(3));
        teamMember("SC8-V7")
                .get("/api/v1/alerts?citizenId={citizen}", story.citizen())
                .body("$", hasSize(0));
        assertThat(database.list(
                        "select count(*) from audit where actor = 'employee:S-SC8-V7-1' and ? = any (subjects)",
                        row -> row.number("count"),
                        story.citizen()))
                .containsExactly(1L);
    }

    private void due(String id, @Nullable String due) {
        database.run(
                "update alert set due_at = ?::timestamptz, escalates_at = ?::timestamptz where id = ?::uuid",
                due,
                due,
                id);
    }

    @Test
    void what_cannot_be_read_is_named() {
        var id = raised("SC4-V1");

        refused(id, "{\"outcome\":\"SLEPT_ON_IT\"}", "outcome", "code-unknown");
        refused(id, "{\"outcome\":\"PLAN_CHANGED\",\"remark\":\"x\"}", "remark", "property-unknown");
        refused(id, "{}", "outcome", "field-missing");
        refused("after", "bm8", "cursor-invalid");
        refused("phase", "SLEEPING", "parameter-invalid").body("errors[0].field", equalTo("phase"));
        refused("limit", "many", "parameter-invalid").body("errors[0].field", equalTo("limit"));
        refused("limit", "1000", "parameter-invalid").body("errors[0].field", equalTo("limit"));
        refused("team", "T".repeat(41), "parameter-invalid").body("errors[0].field", equalTo("team"));
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
                .post(OUTCOME, id)
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

    private static ValidatableResponse act(Call who, String id) {
        return who.post(OUTCOME, Map.of("outcome", "CONTACTED_CITIZEN"), id);
    }

    private static Call teamMember(String team) {
        return Call.by(SOF_CASEWORKER, "S-" + team + "-1", team).purpose(ALERT_HANDLING);
    }
}
