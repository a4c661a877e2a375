package dk.kk.shared.kpi.live;

import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class LiveGoalsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    BusinessClock clock;

    @Test
    void a_new_course_moves_goal_3_by_exactly_one_citizen_and_a_second_one_by_none() {
        var today = clock.today();
        var someone = new Someone();
        var before = live();
        publish(
                someone.shared(today, null),
                someone.matchGroup("4", today, null),
                someone.targetGroups(today, null, "IN_TREATMENT"));
        awaitGoal3("denominator", before.getInt("goals[2].denominator") + 1);
        assertThat(goal3(live(), "numerator")).isEqualTo(goal3(before, "numerator"));

        publish(someone.course(today, null, today), someone.course(today, null, today));

        awaitGoal3("numerator", goal3(before, "numerator") + 1);
        var after = live();
        assertThat(goal3(after, "denominator")).isEqualTo(goal3(before, "denominator") + 1);
        assertThat(after.getString("asOf")).isEqualTo(today.toString());
    }

    private static void awaitGoal3(String number, int expected) {
        await().atMost(PATIENCE).until(() -> goal3(live(), number) == expected);
    }

    private static int goal3(JsonPath live, String number) {
        return live.getInt("goals[2]." + number);
    }

    private static JsonPath live() {
        return given().auth()
                .oauth2(Tokens.of(PROJECT_COUNCIL))
                .get("/api/v1/live-goals")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void publish(StreamState... said) {
        Stream.of(said).forEach(state -> state.told(1).publish());
    }
}
