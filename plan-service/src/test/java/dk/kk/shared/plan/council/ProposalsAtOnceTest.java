package dk.kk.shared.plan.council;

import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.plan.proposal.ProposalSamples;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

    @Inject
    Database database;

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
    void two_problems_are_locked_in_one_order_whichever_is_merged_into_the_other() {
        var two = Stream.of(ProposalSamples.problem(UNIT), ProposalSamples.problem(UNIT))
                .map(UUID::fromString)
                .sorted()
                .toList();
        var merging = QuarkusTransaction.requiringNew().call(() -> {
            lock(two.getFirst());
            var merged = CompletableFuture.supplyAsync(() -> merge(two.getLast(), two.getFirst()));
            await().until(this::anybodyWaits);
            lock(two.getLast()); // which the one that waits does not hold, or both would wait for ever
            return merged;
        });
        assertThat(merging.join()).isEqualTo(200);
    }

    @Test
    void a_proposal_that_is_drafted_while_its_problem_is_dropped_waits_and_is_refused() {
        var problem = UUID.fromString(ProposalSamples.problem(UNIT));
        var drafting = QuarkusTransaction.requiringNew().call(() -> {
            lock(problem);
            var drafted = CompletableFuture.supplyAsync(
                    () -> UNIT.post(PROPOSALS, ProposalSamples.draft(problem.toString(), clock.today()))
                            .extract()
                            .statusCode());
            await().until(this::anybodyWaits);
            database.run(
                    "update problem set phase = 'DROPPED', drop_reason = 'NOT_OURS', drop_words = 'x' where id = ?",
                    problem);
            return drafted;
        });
        assertThat(drafting.join()).isEqualTo(409);
    }

    private void lock(UUID problem) {
        database.first("select id from problem where id = ? for update nowait", row -> row.uuid("id"), problem);
    }

    private boolean anybodyWaits() {
        return database.first(
                        "select 1 from pg_stat_activity where usename = current_user and wait_event_type = 'Lock'",
                        _ -> true)
                .isPresent();
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

    private static int merge(UUID problem, UUID into) {
        return UNIT.seeing(2)
                .post(PROBLEMS + "/{id}/merging", Map.of("into", into.toString()), problem)
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
