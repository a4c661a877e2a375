package dk.kk.shared.kpi.forecast;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ForecastResourceTest {

    private static final String FORECAST = "/api/v1/goals/1/forecast";

    @Inject
    BusinessClock clock;

    @Test
    void a_plan_that_is_known_to_end_counts_today_and_not_on_the_measuring_day() {
        var today = clock.today();
        var before = forecast(FORECAST);
        var countsToday = goal().getInt("numerator");
        var someone = new Someone();
        Stream.of(
                        someone.shared(today, null),
                        someone.matchGroup("4", today, null),
                        someone.targetGroups(today, null, "IN_TREATMENT"),
                        someone.socialPlan(today.minusMonths(1), null, today.plusDays(1)))
                .forEach(state -> state.told(1).publish());
        await().atMost(Duration.ofSeconds(60)).until(() -> goal().getInt("numerator") == countsToday + 1);

        var after = forecast(FORECAST);
        assertThat(after.getInt("known.denominator")).isEqualTo(before.getInt("known.denominator") + 1);
        assertThat(after.getInt("known.numerator")).isEqualTo(before.getInt("known.numerator"));
        assertThat(LocalDate.parse(after.getString("measuringDay"))).isAfter(today);
        assertThat(after.getString("method.da")).contains("vores");
        var more = forecast(FORECAST + "?morePerWeek=1000");
        if (more.getInt("whatIf.weeks") > 0) {
            assertThat(more.getFloat("whatIf.percent")).isEqualTo(100f);
        }
    }

    @Test
    void an_analyst_is_told_of_the_latest_release_ahead_and_nobody_may_ask_for_fewer() {
        Call.by(ANALYST)
                .get(FORECAST)
                .statusCode(200)
                .body("exact", equalTo(false))
                .body("protection.en", containsString("below five"));
        Call.by(PROJECT_COUNCIL).get(FORECAST + "?morePerWeek=-1").statusCode(400);
    }

    private static JsonPath forecast(String address) {
        return Call.by(PROJECT_COUNCIL).get(address).statusCode(200).extract().jsonPath();
    }

    private static JsonPath goal() {
        return Call.by(PROJECT_COUNCIL).get("/api/v1/goals/1").extract().jsonPath();
    }
}
