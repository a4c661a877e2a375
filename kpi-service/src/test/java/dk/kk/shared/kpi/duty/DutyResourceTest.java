package dk.kk.shared.kpi.duty;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.MoveWalk;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each test has a duty of its own, as the register has no others than these. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DutyResourceTest {
    private static final String DUTIES = "/api/v1/duties";
    private static final String TOPIC = "kpi.events.v1";

    @Test
    void each_administration_is_told_what_it_may_do_with_a_duty_and_readers_nothing() {
        var walk = MoveWalk.of(DUTIES + "/{code}");
        assertThat(walk.requireOpen(BIF, "D1")).containsExactly("addDutyEvidence", "moveDuty", "writeDutyText");
        assertThat(walk.requireOpen(SOF, "D1")).containsExactly("writeDutyText");
        walk.requireOthersRefused(SOF, "D1");
        assertThat(walk.requireOpen(READER, "D1")).isEmpty();
        walk.requireOthersRefused(READER, "D1");
    }

    private static final Call READER = Call.by(COMMITTEE_SECRETARY);
    private static final Call BIF = Call.by(BIF_MANAGER);
    private static final Call SOF = Call.by(SOF_MANAGER);

    @Inject
    BusinessClock clock;

    @Test
    void a_manager_of_neither_administration_writes_for_none() {
        var nobodys = Call.with(Tokens.with(Map.of(
                "sub", "manager-of-none",
                "azp", "local-frontend",
                "realm_access", Map.of("roles", List.of(BIF_MANAGER.claim())))));
        nobodys.seeing(READER.get(DUTIES + "/D1").extract().response())
                .post(DUTIES + "/D1/move", Map.of("phase", "UNDER_WAY"))
                .statusCode(403)
                .body("code", equalTo("administration-missing"));
    }

    @Test
    void the_register_has_the_nine_duties_and_the_five_initiatives_with_their_sources() {
        READER.get(DUTIES)
                .statusCode(200)
                .body(
                        "code",
                        contains("D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "I1", "I2", "I3", "I4", "I5"))
                .body("find { it.code == 'D1' }.deadline.asPrinted.da", equalTo("senest august 2009"))
                .body("find { it.code == 'D1' }.deadline.lastDay", equalTo("2009-08-31"))
                .body("find { it.code == 'D3' }.responsible", contains("SOF"))
                .body("find { it.code == 'D4' }.responsible", contains("BIF", "SOF"))
                .body("find { it.code == 'D5' }.deadline", nullValue())
                .body("find { it.code == 'I2' }.partOf", equalTo("D9"))
                .body("find { it.code == 'I2' }.source.quote.da", equalTo("Åben anonym rådgivning"));
    }

    @Test
    void a_new_register_is_told_of_once() {
        var told = EventLog.awaitEvent(TOPIC, "I4", "duty.registered");
        assertThat(told.version()).isEqualTo(1);
        assertThat(told.state().at("/phase").asText()).isEqualTo("NOT_STARTED");
        assertThat(told.state().at("/partOf").asText()).isEqualTo("D9");
    }

    @Test
    void a_move_is_told_and_stands_from_its_day_on() {
        var today = clock.today();
        var started = today.minusDays(10);
        var before = READER.get(DUTIES + "/D2").statusCode(200).extract().response();
        var move = Map.of("phase", "UNDER_WAY", "happenedOn", started.toString());

        BIF.post(DUTIES + "/D2/move", move).statusCode(428);
        SOF.seeing(before).post(DUTIES + "/D2/move", move).statusCode(403).body("code", equalTo("duty-of-other-side"));
        var moved = BIF.seeing(before)
                .post(DUTIES + "/D2/move", move)
                .statusCode(200)
                .body("phase", equalTo("UNDER_WAY"))
                .body("since", equalTo(started.toString()))
                .body("allowedMoves.to", contains(null, "DELAYED", "GIVEN_UP", "IMPLEMENTED", null))
                .extract()
                .response();

        BIF.seeing(before).post(DUTIES + "/D2/move", move).statusCode(412);
        BIF.seeing(moved).post(DUTIES + "/D2/move", move).statusCode(409).body("code", equalTo("illegal-move"));
        BIF.seeing(moved)
                .post(DUTIES + "/D2/move", Map.of("phase", "DELAYED"))
                .statusCode(422)
                .body("code", equalTo("duty-reason-missing"));
        READER.get(DUTIES + "/D2?asOf=" + started.minusDays(1)).body("phase", equalTo("NOT_STARTED"));
        READER.get(DUTIES + "/D2?asOf=" + started).body("phase", equalTo("UNDER_WAY"));
        READER.get(DUTIES + "?asOf=" + started).body("find { it.code == 'D2' }.phase", equalTo("UNDER_WAY"));
        READER.get(DUTIES + "/D2?knownAt=2007-01-01T00:00:00Z").body("phase", equalTo("NOT_STARTED"));
        READER.get(DUTIES + "/D2?asOf=" + today.plusDays(1)).statusCode(400).body("code", equalTo("duty-day-ahead"));
        var told = EventLog.awaitEvent(TOPIC, "D2", "duty.started");
        assertThat(told.headers()).containsEntry("ce_cause", "started-by-manager");
        assertThat(told.state().at("/moves/0/happenedOn").asText()).isEqualTo(started.toString());
    }

    @Test
    void each_administration_has_its_own_text_and_its_words_are_told_to_nobody() {
        var before = READER.get(DUTIES + "/D3").extract().response();
        var text = Map.of("wording", "Vi ringer til indgangen.\nDen virker.");

        put(BIF.seeing(before), "/D3/texts/SOF", text).statusCode(403).body("code", equalTo("duty-text-of-other-side"));
        put(BIF.seeing(before), "/D3/texts/BIF", text)
                .statusCode(200)
                .body("texts.administration", contains("BIF"))
                .body("texts[0].wording", equalTo("Vi ringer til indgangen.\nDen virker."));

        var told = EventLog.awaitEvent(TOPIC, "D3", "duty.text-written");
        assertThat(told.state().at("/texts/0/administration").asText()).isEqualTo("BIF");
        assertThat(told.data()).doesNotContain("indgangen");
        READER.get(DUTIES + "/D3?asOf=" + clock.today().minusDays(1)).body("texts", empty());
    }

    @Test
    void evidence_is_put_forward_and_withdrawn_and_stays_in_the_history() {
        var before = READER.get(DUTIES + "/D4").extract().response();
        var evidence = Map.of(
                "shows", "Ventetiden er målt.",
                "figure", "GOAL_3",
                "figureDay", "2007-11-30",
                "place", "OPERATIONS",
                "path", "/operations#duty");
        var shown = SOF.seeing(before)
                .post(DUTIES + "/D4/evidence", evidence)
                .statusCode(200)
                .body("evidence[0].figure", equalTo("GOAL_3"))
                .body("evidence[0].path", equalTo("/operations#duty"))
                .extract()
                .response();
        String id = shown.path("evidence[0].id");

        BIF.seeing(shown)
                .post(DUTIES + "/D4/evidence/{id}/withdrawal", Map.of(), id)
                .statusCode(403)
                .body("code", equalTo("evidence-of-other-side"));
        SOF.seeing(shown)
                .post(DUTIES + "/D4/evidence/{id}/withdrawal", Map.of(), id)
                .statusCode(200)
                .body("evidence", empty());
        READER.get(DUTIES + "/D4/history")
                .statusCode(200)
                .body("evidence.id", hasItem(id))
                .body("withdrawnId", hasItem(id))
                .body("administration", hasItems("SOF"));
        assertThat(EventLog.awaitEvent(TOPIC, "D4", "duty.evidence-withdrawn")
                        .state()
                        .at("/evidence/0/withdrawnAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void what_is_no_address_of_the_suite_is_refused() {
        var before = READER.get(DUTIES + "/D7").extract().response();
        for (var path :
                new String[] {"https://example.org/", "//example.org", "javascript:alert(1)", "stops", "/a b"}) {
            BIF.seeing(before)
                    .post(DUTIES + "/D7/evidence", Map.of("shows", "x", "place", "STOPS", "path", path))
                    .statusCode(400)
                    .body("errors.field", hasItem("path"));
        }
        BIF.seeing(before)
                .post(DUTIES + "/D7/evidence", Map.of("shows", "x", "path", "/stops"))
                .statusCode(422)
                .body("code", equalTo("evidence-link-incomplete"));
    }

    @Test
    void who_follows_the_goals_reads_and_managers_alone_write() {
        Call.by(ANALYST).get(DUTIES).statusCode(200);
        READER.seeing(1).post(DUTIES + "/D5/move", Map.of("phase", "UNDER_WAY")).statusCode(403);
        READER.get(DUTIES + "/D10").statusCode(404).body("code", equalTo("not-found"));
    }

    private static ValidatableResponse put(Call by, String path, Map<String, ?> body) {
        return by.request().body(body).put(DUTIES + path).then();
    }
}
