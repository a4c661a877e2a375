package dk.kk.shared.plan.lifecycle;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why a plan cannot be ended. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ClosingTest {
    private static final String PLANS = "/api/v1/social-plans";
    private static final Call SOF = Call.by(SOF_CASEWORKER);

    @Inject
    BusinessClock clock;

    @Test
    void a_plan_with_active_goals_is_not_ended_until_each_is_reached_or_dropped() {
        var today = clock.today().toString();
        var id = made(today);
        write(id, 2, goal("ACTIVE", null), goal("REACHED", null)).statusCode(200);
        var goal = SOF.get(PLANS + "/{id}/content", id).extract().<String>path("content.goals[0].goalId");

        closing(id)
                .body("canBeEnded", equalTo(false))
                .body("obstacles.reason", contains("GOALS_ACTIVE"))
                .body("obstacles[0].goals", contains(goal))
                .body("obstacles[0].link", equalTo(PLANS + "/" + id + "/content"));
        move(id, 3, "ending", Map.of("endedOn", today))
                .statusCode(409)
                .body("code", equalTo("plan-goals-active"))
                .body("arguments.goals", contains(goal));

        write(id, 3, goal("DROPPED", "NOT_WITHIN_REACH")).statusCode(200);
        closing(id).body("canBeEnded", equalTo(true)).body("obstacles", empty());
        move(id, 4, "ending", Map.of("endedOn", today)).statusCode(200);
        closing(id).body("canBeEnded", equalTo(false)).body("obstacles.reason", contains("NOT_IN_FORCE"));
    }

    @Test
    void a_late_follow_up_is_told_and_blocks_nothing() {
        var id = made(clock.today().minusMonths(18).toString());
        closing(id)
                .body("canBeEnded", equalTo(true))
                .body("obstacles.reason", contains("FOLLOW_UP_LATE"))
                .body("obstacles.blocks", contains(false));

        move(id, 2, "follow-up", Map.of("followedUpOn", clock.today().toString(), "result", "REASSESS"))
                .statusCode(200);
        closing(id).body("obstacles.reason", contains("REASSESSMENT_ASKED_FOR"));
        move(id, 3, "ending", Map.of("endedOn", clock.today().toString())).statusCode(200);
    }

    @Test
    void only_the_side_that_ends_a_plan_asks_why_it_cannot() {
        var id = made(clock.today().toString());
        Call.by(BIF_CASEWORKER).get(PLANS + "/{id}/closing", id).statusCode(403);
    }

    private static ValidatableResponse closing(String id) {
        return SOF.get(PLANS + "/{id}/closing", id).statusCode(200);
    }

    private static Map<String, Object> goal(String result, @Nullable String why) {
        var goal = new HashMap<String, Object>(
                Map.of("code", "DEBT", "text", "less debt", "owner", "SOF", "ownerEmployee", "S-1", "result", result));
        if (why != null) {
            goal.put("dropReason", why);
        }
        return goal;
    }

    @SafeVarargs
    private static ValidatableResponse write(String id, int seen, Map<String, Object>... goals) {
        return move(id, seen, "content", Map.of("why", "DRAFTED", "content", Map.of("goals", List.of(goals))));
    }

    private static String made(String on) {
        var id = SOF.post(PLANS, Map.of("citizenId", Casework.citizen(), "offeredOn", "2005-01-01"))
                .extract()
                .<String>path("id");
        move(id, 1, "making", Map.of("madeOn", on)).statusCode(200);
        return id;
    }

    private static ValidatableResponse move(String id, int seen, String verb, Map<String, ?> body) {
        return SOF.seeing(seen).post(PLANS + "/{id}/" + verb, body, id);
    }
}
