package dk.kk.shared.plan.proposal;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.plan.council.CouncilSamples;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ImplementationResourceTest {
    private static final String PROPOSALS = "/api/v1/proposals";
    private static final Call UNIT = Call.by(SPECIAL_UNIT);

    @Inject
    BusinessClock clock;

    private LocalDate today = LocalDate.MIN;
    private Map<String, String> step = Map.of();
    private String proposal = "";

    @BeforeEach
    void aProposalIsApprovedWithACondition() {
        today = clock.today();
        step = Map.of("on", today.toString());
        proposal = ProposalSamples.submitted(UNIT, today);
        var meeting = CouncilSamples.meeting(UNIT, today, proposal);
        Call.by(PROJECT_COUNCIL)
                .seeing(2)
                .post("/api/v1/council-meetings/{id}/decisions", CouncilSamples.approval(proposal, "Ask"), meeting)
                .statusCode(200);
    }

    @Test
    void it_is_implemented_once_each_condition_is_met_and_who_said_so_is_kept() {
        UNIT.seeing(4).post(PROPOSALS + "/{id}/start", step, proposal).statusCode(200);
        UNIT.seeing(5)
                .post(PROPOSALS + "/{id}/implementation", step, proposal)
                .statusCode(409)
                .body("code", equalTo("proposal-conditions-open"));
        UNIT.seeing(5)
                .post(PROPOSALS + "/{id}/conditions/1/meeting", step, proposal)
                .statusCode(200)
                .body("conditions.metOn", contains(today.toString()))
                .body("conditions[0].metBy.empty", equalTo(false));
        UNIT.seeing(6)
                .post(PROPOSALS + "/{id}/implementation", step, proposal)
                .statusCode(200)
                .body("phase", equalTo("IMPLEMENTED"));
        assertThat(EventLog.awaitEvent("plan.events.v1", proposal, "proposal.condition-met")
                        .data())
                .doesNotContain("Ask", "employee");
    }

    @Test
    void before_and_after_are_registered_with_where_they_are_counted_again_and_the_difference_is_shown() {
        implemented();
        UNIT.seeing(7)
                .post(PROPOSALS + "/{id}/evaluation", evaluation(640, 3357, 1400, 3357), proposal)
                .statusCode(200)
                .body("phase", equalTo("EVALUATED"))
                .body("evaluations[0].before.value", equalTo(19.1f))
                .body("evaluations[0].difference", equalTo(22.6f))
                .body("evaluations[0].targetReached", equalTo(true))
                .body(
                        "evaluations[0].after.link",
                        equalTo("/api/v1/goals/2?population=STRATEGY&asOf=" + today + "&knownAt=" + today));
        Call.by(COMMITTEE_SECRETARY)
                .get(PROPOSALS + "/{id}", proposal)
                .body("evaluations[0].after.amount", equalTo(1400));
        assertThat(EventLog.awaitEvent("plan.events.v1", proposal, "proposal.evaluated")
                        .data())
                .doesNotContain("amount", "value", "More take part");
    }

    @Test
    void who_sees_protected_numbers_is_shown_the_way_to_them_and_no_exact_ones() {
        implemented();
        UNIT.seeing(7)
                .post(PROPOSALS + "/{id}/evaluation", evaluation(3, 3357, 4, 3357), proposal)
                .statusCode(200);
        Call.by(ANALYST)
                .get(PROPOSALS + "/{id}", proposal)
                .body("evaluations[0].before.amount", nullValue())
                .body("evaluations[0].before.value", nullValue())
                .body("evaluations[0].difference", nullValue())
                .body("evaluations[0].targetReached", nullValue())
                .body(
                        "evaluations[0].before.link",
                        equalTo("/api/v1/goals/2?population=STRATEGY&asOf=" + today + "&knownAt=" + today));
    }

    @Test
    void a_value_that_is_no_share_of_the_figure_is_refused_and_a_solved_problem_is_over() {
        implemented();
        UNIT.seeing(7)
                .post(PROPOSALS + "/{id}/evaluation", evaluation(5, 4, 1, 2), proposal)
                .statusCode(422)
                .body("code", equalTo("figure-value-unfit"));
        var problem = UNIT.get(PROPOSALS + "/{id}", proposal).extract().<String>path("problemId");
        UNIT.seeing(3).post("/api/v1/problems/{id}/solution", Map.of(), problem).statusCode(200);
        EventLog.awaitEvent("plan.events.v1", problem, "problem.solved");
    }

    /** In version 7. */
    private void implemented() {
        UNIT.seeing(4)
                .post(PROPOSALS + "/{id}/conditions/1/meeting", step, proposal)
                .statusCode(200);
        UNIT.seeing(5).post(PROPOSALS + "/{id}/start", step, proposal).statusCode(200);
        UNIT.seeing(6).post(PROPOSALS + "/{id}/implementation", step, proposal).statusCode(200);
    }

    private Map<String, Object> evaluation(int before, int beforeOf, int after, int afterOf) {
        return Map.of(
                "before",
                value(before, beforeOf),
                "after",
                value(after, afterOf),
                "words",
                "More take part than before");
    }

    private Map<String, Object> value(int amount, int of) {
        return Map.of("day", today.toString(), "knownAt", today.toString(), "amount", amount, "ofAll", of);
    }
}
