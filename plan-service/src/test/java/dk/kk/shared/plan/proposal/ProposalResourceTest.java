package dk.kk.shared.plan.proposal;

import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ProposalResourceTest {
    private static final String PROBLEMS = "/api/v1/problems";
    private static final String PROPOSALS = "/api/v1/proposals";
    private static final Call UNIT = Call.by(SPECIAL_UNIT);

    @Inject
    BusinessClock clock;

    private String problem = "";

    @BeforeEach
    void aProblemIsAnalysed() {
        problem = ProposalSamples.problem(UNIT);
    }

    @Test
    void a_proposal_is_drafted_written_and_submitted_and_its_problem_is_proposed_for() {
        var id = drafted();
        UNIT.seeing(1)
                .request()
                .body(ProposalSamples.text("One contact for both", clock.today()))
                .put(PROPOSALS + "/{id}", id)
                .then()
                .statusCode(200)
                .body("title", equalTo("One contact for both"))
                .body("evidence.kind", contains("FIGURE", "EXPERIENCE"));
        UNIT.seeing(2)
                .post(PROPOSALS + "/{id}/submission", Map.of(), id)
                .statusCode(200)
                .body("phase", equalTo("SUBMITTED"))
                .body("allowedMoves.operation", contains("withdrawProposal"));
        Call.by(SOF_MANAGER)
                .get(PROPOSALS + "?problemId={problem}", problem)
                .body("id", contains(id))
                .body("[0].allowedMoves", empty())
                .body("[0].target.bound", equalTo("AT_LEAST"));
        UNIT.get(PROBLEMS + "/{id}", problem).body("phase", equalTo("PROPOSED"));
        EventLog.awaitEvent("plan.events.v1", problem, "problem.proposed");
        assertThat(EventLog.awaitEvent("plan.events.v1", id, "proposal.submitted")
                        .data())
                .doesNotContain("contact", "40.5");
    }

    @Test
    void what_the_council_has_not_approved_cannot_be_implemented() {
        var id = submitted();
        UNIT.seeing(2)
                .post(PROPOSALS + "/{id}/start", Map.of("on", clock.today().toString()), id)
                .statusCode(409)
                .body("code", equalTo("illegal-move"))
                .body("arguments.allowed", containsInAnyOrder("ON_AGENDA", "WITHDRAWN"));
        Call.by(PROJECT_COUNCIL)
                .seeing(2)
                .post(PROPOSALS + "/{id}/start", Map.of("on", clock.today().toString()), id)
                .statusCode(403);
    }

    @Test
    void a_problem_with_an_open_proposal_is_not_dropped_until_it_is_withdrawn() {
        var id = submitted();
        var dropping = Map.of("reason", "NOT_OURS", "words", "For the state to solve");
        UNIT.seeing(3)
                .post(PROBLEMS + "/{id}/dropping", dropping, problem)
                .statusCode(409)
                .body("code", equalTo("problem-proposals-open"));
        UNIT.seeing(2).post(PROPOSALS + "/{id}/withdrawal", Map.of(), id).statusCode(200);
        UNIT.seeing(3).post(PROBLEMS + "/{id}/dropping", dropping, problem).statusCode(200);
        UNIT.post(PROPOSALS, ProposalSamples.draft(problem, clock.today()))
                .statusCode(409)
                .body("code", equalTo("problem-takes-no-proposals"));
    }

    private String submitted() {
        var id = drafted();
        UNIT.seeing(1).post(PROPOSALS + "/{id}/submission", Map.of(), id).statusCode(200);
        return id;
    }

    private String drafted() {
        return UNIT.post(PROPOSALS, ProposalSamples.draft(problem, clock.today()))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
