package dk.kk.shared.kpi.figure;

import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test has a day of its own, on which nobody else has a case. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class GoalsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void the_three_goals_say_numbers_population_rule_target_and_gap() {
        var day = LocalDate.of(2009, 12, 31);
        publish(strategyCitizen(day).toList());
        var planned = new Someone();
        publish(Stream.concat(
                        strategyCitizen(planned, day),
                        Stream.of(
                                planned.socialPlan(day.minusMonths(9), null, null),
                                planned.jobPlan(day.minusMonths(20), null),
                                planned.course(day.minusMonths(2), day, day)))
                .toList());

        var goals = await().atMost(PATIENCE)
                .until(() -> get("/api/v1/goals?asOf=" + day).extract().jsonPath(), GoalsTest::isComplete);

        assertThat(goals.getList("goal")).containsExactly(1, 2, 3);
        assertThat(goals.getList("denominator")).containsOnly(2);
        assertThat(goals.getList("percent", Float.class)).containsOnly(50.0f);
        assertThat(goals.getList("population")).containsOnly("STRATEGY");
        assertThat(goals.getList("target")).containsExactly(30, 30, 40);
        assertThat(goals.getList("measuringDay")).containsExactly("2009-12-31", "2009-11-30", "2009-12-31");
        assertThat(goals.getList("gap")).containsOnly(0);
        assertThat(goals.getList("[0].alsoCounted.code"))
                .containsExactly(
                        "UPDATED_WITHIN_6_MONTHS",
                        "UPDATED_WITHIN_9_MONTHS",
                        "UPDATED_WITHIN_12_MONTHS",
                        "OFFERED_SOCIAL_PLAN",
                        "BOTH_PLANS");
        assertThat(goals.getList("[0].alsoCounted.numerator")).containsExactly(0, 1, 1, 1, 1);
        assertThat(goals.getString("[1].rule.texts.da")).contains("revalidering");
        assertThat(goals.getString("[2].populationName.en")).contains("special needs");

        get("/api/v1/goals/3?asOf=" + day).body("goal", equalTo(3)).body("numerator", equalTo(1));
        get("/api/v1/table-2?asOf=" + day)
                .body(
                        "rows.targetGroup",
                        equalTo(List.of(
                                "IN_TREATMENT",
                                "DISABILITY",
                                "MENTALLY_ILL_AND_VULNERABLE",
                                "SPECIAL_NEEDS",
                                "ALL_MATCH_4_5")))
                .body("rows.numerator", equalTo(List.of(0, 1, 0, 1, 1)))
                .body("rows.denominator", equalTo(List.of(0, 2, 0, 2, 2)));
    }

    @Test
    void another_population_is_one_parameter_away() {
        var day = LocalDate.of(1996, 12, 31);
        var plain = new Someone();
        publish(List.of(
                plain.bifCase(day, day.plusDays(1)),
                plain.shared(day, day.plusDays(1)),
                plain.matchGroup("5", day, day.plusDays(1))));

        await().atMost(PATIENCE)
                .untilAsserted(() -> get("/api/v1/goals/3?population=ALL_SHARED_MATCH_4_5&asOf=" + day)
                        .body("denominator", equalTo(1))
                        .body("target", equalTo(null))
                        .body("gap", equalTo(null)));
        get("/api/v1/goals/3?asOf=" + day).body("denominator", equalTo(0)).body("percent", equalTo(null));
    }

    @Test
    void an_unknown_population_is_refused_and_a_fourth_goal_is_not_found() {
        call("/api/v1/goals?population=EVERYBODY").statusCode(400).body("code", equalTo("population-unknown"));
        call("/api/v1/goals/4").statusCode(404).body("code", equalTo("not-found"));
    }

    private static boolean isComplete(JsonPath goals) {
        return goals.getList("numerator").equals(List.of(1, 1, 1))
                && goals.getList("denominator").equals(List.of(2, 2, 2))
                && goals.getList("[0].alsoCounted.numerator").equals(List.of(0, 1, 1, 1, 1));
    }

    private static Stream<StreamState> strategyCitizen(LocalDate day) {
        return strategyCitizen(new Someone(), day);
    }

    private static Stream<StreamState> strategyCitizen(Someone someone, LocalDate day) {
        var after = day.plusDays(1);
        return Stream.of(
                someone.bifCase(day, after),
                someone.shared(day, after),
                someone.matchGroup("4", day, after),
                someone.targetGroups(day, after, "DISABILITY"));
    }

    private static ValidatableResponse get(String path) {
        return call(path).statusCode(200);
    }

    private static ValidatableResponse call(String path) {
        return given().auth().oauth2(Tokens.of(COMMITTEE_SECRETARY)).get(path).then();
    }

    private static void publish(List<StreamState> said) {
        said.forEach(state -> state.told(1).publish());
    }
}
