package dk.kk.shared.plan.council;

import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.plan.proposal.ProposalSamples;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ProposalsAtOnceTest {
    private static final String MEETINGS = "/api/v1/council-meetings";
    private static final String PROBLEMS = "/api/v1/problems";
    private static final String PROPOSALS = "/api/v1/proposals";
    private static final int ROUNDS = 8;
    private static final Call UNIT = Call.by(SPECIAL_UNIT);
    private static final Call COUNCIL = Call.by(PROJECT_COUNCIL);

    @Inject
    BusinessClock clock;

    @Test
    void of_two_who_have_seen_the_same_one_decides_and_the_other_is_told_so() {
        for (var round = 0; round < ROUNDS; round++) {
            var proposal = submitted();
            var meeting = CouncilSamples.meeting(UNIT, clock.today(), proposal);
            var answers = together(
                    () -> COUNCIL.seeing(2)
                            .post(MEETINGS + "/{id}/decisions", CouncilSamples.approval(proposal), meeting)
                            .extract()
                            .statusCode(),
                    () -> COUNCIL.seeing(2)
                            .post(MEETINGS + "/{id}/decisions", CouncilSamples.approval(proposal, "Ask"), meeting)
                            .extract()
                            .statusCode());
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void a_proposal_is_on_one_agenda_whoever_asks_and_in_whatever_order() {
        for (var round = 0; round < ROUNDS; round++) {
            var one = submitted();
            var other = submitted();
            var answers = together(() -> put(one, other), () -> put(other, one));
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void two_problems_that_are_merged_into_each_other_leave_one() {
        for (var round = 0; round < ROUNDS; round++) {
            var one = ProposalSamples.problem(UNIT);
            var other = ProposalSamples.problem(UNIT);
            var answers = together(() -> merge(one, other), () -> merge(other, one));
            assertThat(answers).hasSize(2).contains(200).doesNotContain(500, 503);
            assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        }
    }

    @Test
    void a_problem_that_is_dropped_while_a_proposal_is_drafted_has_no_open_one() {
        for (var round = 0; round < ROUNDS; round++) {
            var problem = ProposalSamples.problem(UNIT);
            var dropping = Map.of("reason", "NOT_OURS", "words", "For the state to solve");
            var answers = together(
                    () -> UNIT.seeing(2)
                            .post(PROBLEMS + "/{id}/dropping", dropping, problem)
                            .extract()
                            .statusCode(),
                    () -> UNIT.post(PROPOSALS, ProposalSamples.draft(problem, clock.today()))
                            .extract()
                            .statusCode());
            assertThat(answers).isIn(List.of(200, 409), List.of(409, 201));
        }
    }

    private int put(String... proposals) {
        var meeting = UNIT.post(MEETINGS, Map.of("day", clock.today().toString()))
                .extract()
                .<String>path("id");
        return UNIT.seeing(1)
                .request()
                .body(Map.of("proposals", List.of(proposals)))
                .put(MEETINGS + "/{id}/agenda", meeting)
                .statusCode();
    }

    private static int merge(String problem, String into) {
        return UNIT.seeing(2)
                .post(PROBLEMS + "/{id}/merging", Map.of("into", into), problem)
                .extract()
                .statusCode();
    }

    private String submitted() {
        return ProposalSamples.submitted(UNIT, clock.today());
    }

    private static List<Integer> together(Supplier<Integer> one, Supplier<Integer> other) {
        var first = CompletableFuture.supplyAsync(one);
        var second = CompletableFuture.supplyAsync(other);
        return List.of(first.join(), second.join());
    }
}
