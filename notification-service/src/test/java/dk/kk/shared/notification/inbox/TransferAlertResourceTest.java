package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.notification.Staff;
import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.TakenCitizen;
import dk.kk.shared.notification.TakenCitizen.Transfer;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class TransferAlertResourceTest {

    private static final String ALERTS = "/api/v1/alerts";
    private static final String ALERT = ALERTS + "/{id}";
    private static final String OUTCOME = ALERT + "/outcome";

    @Inject
    Inbox inbox;

    private final TakenCitizen taken = TakenCitizen.begin();

    @ParameterizedTest
    @CsvSource({
        "SOF, SC31-V1, SC31-V2, SOF_CASEWORKER",
        "BIF, JC31-T1, JC31-T2, BIF_CASEWORKER",
        "BIF, JC32-T1, JC32-T2, JOB_CONSULTANT"
    })
    void the_team_that_lost_a_citizen_sees_who_took_them_and_why(
            String side, String fromTeam, String toTeam, Role role) {
        var transfer = Transfer.of(side, fromTeam, toTeam);
        var id = raised(transfer);

        member(role, fromTeam)
                .get(ALERT, id)
                .statusCode(200)
                .body("kind", equalTo("TRANSFER"))
                .body("about.kind", equalTo("transfer"))
                .body("about.id", equalTo(transfer.id().toString()))
                .body("citizenId", equalTo(taken.citizen().toString()))
                .body("team", equalTo(fromTeam))
                .body("phase", equalTo("OPEN"))
                .body(
                        "transfer",
                        equalTo(Map.of(
                                "administration", side,
                                "fromTeam", fromTeam,
                                "toTeam", toTeam,
                                "effectiveFrom", TakenCitizen.DAY,
                                "reason", "NEED_CHANGED")))
                .body("stopId", nullValue())
                .body("stopPhase", nullValue())
                .body("effectiveFrom", nullValue())
                .body("stopRecordedAt", nullValue());
        member(role, fromTeam).get(ALERTS).statusCode(200).body("id", hasItem(id));
    }

    @ParameterizedTest
    @CsvSource({"SOF, SC33-V1, SC33-V2, SOF_CASEWORKER", "BIF, JC33-T1, JC33-T2, BIF_CASEWORKER"})
    void the_team_that_took_the_citizen_sees_nothing_though_the_citizen_is_its_own(
            String side, String fromTeam, String toTeam, Role role) {
        seesNothing(member(role, toTeam), raised(Transfer.of(side, fromTeam, toTeam)));
    }

    @ParameterizedTest
    @CsvSource({"SOF, SC34-V1, SC34-V2, BIF_CASEWORKER, JC9-T9", "BIF, JC34-T1, JC34-T2, SOF_CASEWORKER, SC9-V9"})
    void nobody_of_the_other_administration_sees_anything_though_the_citizen_is_theirs_too(
            String side, String fromTeam, String toTeam, Role otherRole, String otherTeam) {
        var id = raised(Transfer.of(side, fromTeam, toTeam));

        seesNothing(member(otherRole, otherTeam), id);
        seesNothing(member(otherRole, fromTeam), id);
    }

    @Test
    void bif_sees_nothing_of_sofs_stop_alert_of_a_citizen_of_its_own() {
        var story = Story.begin();
        Story.publish(
                story.shared(1, "2007-01-01"),
                story.responsible(1, "2007-01-01 SC35-V1", "2008-01-01 SC35-V2"),
                story.stop(1, "DECIDED"));
        var id = raised(story.citizen(), "SC35-V1");

        member(SOF_CASEWORKER, "SC35-V2").get(ALERT, id).statusCode(200);
        seesNothing(member(BIF_CASEWORKER, "JC1-T1"), id);
        seesNothing(Call.by(BIF_MANAGER).purpose(ALERT_HANDLING), id);
    }

    @Test
    void who_leads_the_team_that_lost_a_citizen_sees_it() {
        inbox.receive(TakenCitizen.unit("BIF", "JC36-T1").poll());
        inbox.receive(Staff.at("JC36-T1", "B-JC36-T1-1").poll());
        var id = raised(Transfer.of("BIF", "JC36-T1", "JC37-T1"));

        var leader = Call.by(BIF_MANAGER, "B-JC36-1", "JC36").purpose(ALERT_HANDLING);
        leader.get(ALERT, id).statusCode(200);
        seesNothing(Call.by(BIF_MANAGER, "B-JC37-1", "JC37").purpose(ALERT_HANDLING), id);
    }

    @Test
    void a_bif_team_acts_on_what_it_was_told_with_an_outcome_that_a_transfer_can_have() {
        var id = raised(Transfer.of("BIF", "JC38-T1", "JC38-T2"));
        var seen = member(JOB_CONSULTANT, "JC38-T1").seeing(1);

        seen.post(OUTCOME, Map.of("outcome", "BENEFIT_RESUMED"), id)
                .statusCode(422)
                .body("code", equalTo("outcome-of-other-kind"));
        seen.post(OUTCOME, Map.of("outcome", "PLAN_CHANGED"), id)
                .statusCode(200)
                .body("phase", equalTo("ACTED"))
                .body("handling.actedBy", equalTo("B-JC38-T1-1"));

        var told = EventLog.awaitEvent(
                "notification.events.v1",
                event -> event.type().equals("alert.acted") && event.streamId().equals(id));
        assertThat(told.state().path("outcome").asText()).isEqualTo("PLAN_CHANGED");
    }

    private static void seesNothing(Call who, String id) {
        who.get(ALERT, id).statusCode(404).body("code", equalTo("not-found"));
        who.get(ALERTS).statusCode(200).body("id", not(hasItem(id)));
        who.seeing(1).post(OUTCOME, Map.of("outcome", "PLAN_CHANGED"), id).statusCode(404);
    }

    private String raised(Transfer transfer) {
        taken.told(1, transfer).publish();
        return raised(taken.citizen(), transfer.fromTeam());
    }

    private static String raised(UUID citizen, String team) {
        return EventLog.awaitEvent(
                        "notification.events.v1",
                        event -> event.key().equals(citizen.toString())
                                && event.state().path("team").asText().equals(team))
                .streamId();
    }

    private static Call member(Role role, String team) {
        var side = role == SOF_CASEWORKER ? "S-" : "B-";
        return Call.by(role, side + team + "-1", team).purpose(ALERT_HANDLING);
    }
}
