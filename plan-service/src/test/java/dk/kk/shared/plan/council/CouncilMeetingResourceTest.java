package dk.kk.shared.plan.council;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.plan.proposal.ProposalSamples;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlFailure;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CouncilMeetingResourceTest {
    private static final String MEETINGS = "/api/v1/council-meetings";
    private static final String PROPOSALS = "/api/v1/proposals";
    private static final Call UNIT = Call.by(SPECIAL_UNIT);
    private static final Call COUNCIL = Call.by(PROJECT_COUNCIL);

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private String today = "";
    private String first = "";
    private String second = "";
    private String meeting = "";

    @BeforeEach
    void twoProposalsAreOnTheAgendaOfToday() {
        today = clock.today().toString();
        first = ProposalSamples.submitted(UNIT, clock.today());
        second = ProposalSamples.submitted(UNIT, clock.today());
        meeting = UNIT.post(MEETINGS, Map.of("day", today))
                .statusCode(201)
                .extract()
                .path("id");
        agenda(1, first, second).statusCode(200).body("agenda.proposalId", contains(first, second));
    }

    @Test
    void the_council_decides_and_each_proposal_is_told_of() {
        decide(2, first, "APPROVED_WITH_CONDITIONS", "", List.of("Ask the unions"))
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("agenda[0].outcome", equalTo("APPROVED_WITH_CONDITIONS"));
        decide(2, second, "REJECTED", "Too costly", List.of()).statusCode(412);
        decide(3, second, "REJECTED", "Too costly", List.of()).statusCode(200);

        Call.by(ANALYST)
                .get(PROPOSALS + "/{id}", first)
                .body("phase", equalTo("APPROVED_WITH_CONDITIONS"))
                .body("conditions.words", contains("Ask the unions"))
                .body("meetingId", nullValue())
                .body("decisions.meetingId", contains(meeting));
        var event = EventLog.awaitEvent("plan.events.v1", second, "proposal.rejected");
        assertThat(event.data()).doesNotContain("costly");
        assertThat(EventLog.awaitEvent("plan.events.v1", meeting, "council-meeting.decided")
                        .data())
                .doesNotContain("unions");
    }

    @Test
    void a_meeting_that_has_not_begun_is_moved() {
        UNIT.get(MEETINGS + "/{id}", meeting).statusCode(200).body("agenda", hasSize(2));
        var later = clock.today().plusDays(7).toString();
        UNIT.seeing(2)
                .request()
                .body(Map.of("day", later))
                .put(MEETINGS + "/{id}/day", meeting)
                .then()
                .statusCode(200)
                .body("day", equalTo(later));
    }

    @Test
    void a_rejection_needs_a_reason_and_an_approval_with_conditions_one_of_them() {
        decide(2, first, "REJECTED", " ", List.of()).statusCode(422).body("code", equalTo("council-reason-missing"));
        decide(2, first, "APPROVED_WITH_CONDITIONS", "", List.of())
                .statusCode(422)
                .body("code", equalTo("council-conditions-unfit"));
        decide(2, first, "APPROVED", "", List.of("x"))
                .statusCode(422)
                .body("code", equalTo("council-conditions-unfit"));
        UNIT.seeing(2)
                .post(MEETINGS + "/{id}/decisions", decision(first, "APPROVED", "", List.of()), meeting)
                .statusCode(403);
        decide(2, UUID.randomUUID().toString(), "APPROVED", "", List.of())
                .statusCode(409)
                .body("code", equalTo("council-not-on-agenda"));
    }

    @Test
    void what_is_left_out_of_the_agenda_waits_for_another_meeting_and_so_it_does_when_one_is_cancelled() {
        agenda(2, second).statusCode(200);
        UNIT.get(PROPOSALS + "/{id}", first).body("phase", equalTo("SUBMITTED")).body("meetingId", nullValue());
        UNIT.get(PROPOSALS + "/{id}", second)
                .body("phase", equalTo("ON_AGENDA"))
                .body("meetingId", equalTo(meeting));
        agenda(3, second, UUID.randomUUID().toString()).statusCode(404);
        var other = UNIT.post(MEETINGS, Map.of("day", today)).extract().<String>path("id");
        UNIT.seeing(1)
                .request()
                .body(Map.of("proposals", List.of(second)))
                .put(MEETINGS + "/{id}/agenda", other)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-move"));
        UNIT.seeing(3).post(MEETINGS + "/{id}/cancellation", Map.of(), meeting).statusCode(200);
        UNIT.get(PROPOSALS + "/{id}", second).body("phase", equalTo("SUBMITTED"));
        EventLog.awaitEvent("plan.events.v1", second, "proposal.taken-off-agenda");
    }

    @Test
    void minutes_are_a_draft_until_the_council_approves_them_and_stay_to_the_letter() {
        decide(2, first, "APPROVED", "", List.of()).statusCode(200);
        decide(3, second, "SENT_BACK", "Say what it costs", List.of()).statusCode(200);
        minutes(4, "All were there").statusCode(200).body("phase", equalTo("MINUTES_DRAFTED"));
        assertThat(document().extract().asString()).contains("Udkast", "Say what it costs", "All were there");

        UNIT.seeing(5)
                .post(MEETINGS + "/{id}/minutes/approval", Map.of(), meeting)
                .statusCode(403);
        var approved = COUNCIL.seeing(5)
                .post(MEETINGS + "/{id}/minutes/approval", Map.of(), meeting)
                .statusCode(200)
                .body("allowedMoves", empty())
                .extract();
        assertThat(approved.<String>path("minutes.sha256"))
                .isEqualTo(MinutesContent.sha256(approved.path("minutes.content")));
        assertThat(approved.<String>path("minutes.approvedBy")).matches("(employee|person):.+");

        minutes(6, "Not all").statusCode(409).body("code", equalTo("illegal-move"));
        UNIT.seeing(4)
                .request()
                .body(ProposalSamples.text("Another title", clock.today()))
                .put(PROPOSALS + "/{id}", second)
                .then()
                .statusCode(200);
        Call.by(COMMITTEE_SECRETARY)
                .get(MEETINGS + "/{id}/minutes", meeting)
                .body("items.title", contains("A common contact", "A common contact"))
                .body("items.outcome", contains("APPROVED", "SENT_BACK"));
        assertThat(document().extract().asString())
                .doesNotContain("Udkast")
                .contains(approved.<String>path("minutes.sha256"));
        assertThatExceptionOfType(SqlFailure.class)
                .isThrownBy(() -> database.run(
                        "update council_meeting set minutes_content = '{}' where id = ?", UUID.fromString(meeting)));
    }

    @Test
    void minutes_of_a_meeting_that_sent_a_proposal_back_do_not_have_what_a_later_one_asked_for() {
        decide(2, first, "SENT_BACK", "Say what it costs", List.of()).statusCode(200);
        UNIT.seeing(4).post(PROPOSALS + "/{id}/submission", Map.of(), first).statusCode(200);
        var later = UNIT.post(MEETINGS, Map.of("day", today)).extract().<String>path("id");
        UNIT.seeing(1)
                .request()
                .body(Map.of("proposals", List.of(first)))
                .put(MEETINGS + "/{id}/agenda", later)
                .then()
                .statusCode(200);
        COUNCIL.seeing(2)
                .post(
                        MEETINGS + "/{id}/decisions",
                        decision(first, "APPROVED_WITH_CONDITIONS", "", List.of("Ask the unions")),
                        later)
                .statusCode(200);

        UNIT.get(MEETINGS + "/{id}/minutes", meeting).body("items[0].conditions", empty());
        UNIT.get(MEETINGS + "/{id}/minutes", later).body("items[0].conditions", contains("Ask the unions"));
    }

    @Test
    void minutes_have_the_titles_by_which_a_proposal_was_treated_whatever_it_is_called_since() {
        decide(2, first, "SENT_BACK", "Say what it costs", List.of()).statusCode(200);
        var problem = UNIT.get(PROPOSALS + "/{id}", first).extract().<String>path("problemId");
        UNIT.seeing(4)
                .request()
                .body(ProposalSamples.text("Another title", clock.today()))
                .put(PROPOSALS + "/{id}", first)
                .then()
                .statusCode(200);
        database.run("update problem set title = 'Another problem' where id = ?", UUID.fromString(problem));

        UNIT.get(MEETINGS + "/{id}/minutes", meeting)
                .body("items.title", contains("A common contact", "A common contact"))
                .body("items.problem", contains("Nobody is in touch", "Nobody is in touch"));
        UNIT.get(PROPOSALS + "/{id}", first)
                .body("title", equalTo("Another title"))
                .body("problemTitle", equalTo("Another problem"));
    }

    private ValidatableResponse agenda(long seen, String... proposals) {
        return UNIT.seeing(seen)
                .request()
                .body(Map.of("proposals", List.of(proposals)))
                .put(MEETINGS + "/{id}/agenda", meeting)
                .then();
    }

    private ValidatableResponse minutes(long seen, String remarks) {
        return UNIT.seeing(seen)
                .request()
                .body(Map.of("remarks", remarks))
                .put(MEETINGS + "/{id}/minutes", meeting)
                .then();
    }

    private ValidatableResponse decide(
            long seen, String proposal, String outcome, String reason, List<String> conditions) {
        return COUNCIL.seeing(seen)
                .post(MEETINGS + "/{id}/decisions", decision(proposal, outcome, reason, conditions), meeting);
    }

    private static Map<String, Object> decision(
            String proposal, String outcome, String reason, List<String> conditions) {
        return Map.of("proposalId", proposal, "outcome", outcome, "reason", reason, "conditions", conditions);
    }

    private ValidatableResponse document() {
        return UNIT.get(MEETINGS + "/{id}/minutes/document", meeting).statusCode(200);
    }
}
