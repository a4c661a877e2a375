package dk.kk.shared.kpi.figure;

import static dk.kk.shared.kpi.Someone.period;
import static dk.kk.shared.kpi.Someone.rows;
import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an analyst is told. All of it was known long ago, so that each month's end is released. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ProtectedFiguresTest {

    private static final LocalDate DAY = LocalDate.of(1992, 6, 30);
    private static final int CITIZENS = 12;

    @Inject
    BusinessClock clock;

    @BeforeEach
    void twelveCitizens() {
        if (goal1().getInt("denominator") == 0) {
            IntStream.range(0, CITIZENS)
                    .mapToObj(_ -> new Someone())
                    .flatMap(ProtectedFiguresTest::inTreatment)
                    .forEach(state -> state.told(1).publish());
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> goal1().getInt("denominator") == CITIZENS);
    }

    @Test
    void an_analyst_is_told_fives_near_the_numbers_the_same_at_every_look() {
        var told = Call.by(ANALYST)
                .get("/api/v1/table-1?asOf=" + DAY)
                .statusCode(200)
                .body("exact", equalTo(false))
                .body("protection.da", containsString("under fem"))
                .body("knownAt", equalTo("1992-07-31"))
                .extract()
                .jsonPath();
        var inTreatment = told.<@Nullable Integer>getList("rows[0].cells");
        assertThat(inTreatment.get(3)).isIn(10, 15);
        assertThat(told.<@Nullable Integer>getList("bifTotal"))
                .allMatch(number -> number == null || (number >= 5 && number % 5 == 0));
        assertThat(Call.by(ANALYST)
                        .get("/api/v1/table-1?asOf=" + DAY)
                        .extract()
                        .jsonPath()
                        .<Object>getList("rows"))
                .isEqualTo(told.<Object>getList("rows"));
        Call.by(ANALYST)
                .get("/api/v1/goals?asOf=" + DAY)
                .body("exact", everyItem(equalTo(false)))
                .body("knownAt", everyItem(equalTo("1992-07-31")));
        Call.by(PROJECT_COUNCIL)
                .get("/api/v1/goals/1?asOf=" + DAY)
                .body("exact", equalTo(true))
                .body("protection", nullValue());
    }

    @Test
    void a_day_within_a_month_and_another_day_of_knowing_are_refused() {
        Call.by(ANALYST)
                .get("/api/v1/goals/1?asOf=" + DAY.minusDays(1))
                .statusCode(400)
                .body("code", equalTo("figures-not-released"))
                .body("arguments.asOf", equalTo("1992-05-31"));
        for (var query : List.of("table-1?asOf=1992-06-30&knownAt=1992-07-01", "table-2?asOf=" + clock.today())) {
            Call.by(ANALYST).get("/api/v1/" + query).statusCode(400).body("code", equalTo("figures-not-released"));
        }
        Call.by(ANALYST)
                .get("/api/v1/goals/1?asOf=" + DAY + "&knownAt=1992-07-31")
                .statusCode(200);
        Call.by(ANALYST)
                .get("/api/v1/goals/1?asOf=1989-12-31")
                .statusCode(404)
                .body("code", equalTo("figures-none-released"));
    }

    @Test
    void the_live_figures_are_those_of_the_latest_release() {
        var released = Call.by(ANALYST).get("/api/v1/goals").extract().jsonPath();
        Call.by(ANALYST)
                .get("/api/v1/live-goals")
                .body("asOf", equalTo(released.getString("[0].asOf")))
                .body("goals.exact", everyItem(equalTo(false)));
        assertThat(LocalDate.parse(released.getString("[0].asOf"))).isBefore(clock.today());
    }

    @Test
    void of_a_bridge_both_ends_are_shown_and_no_flow() {
        Call.by(ANALYST)
                .get("/api/v1/goals/1/bridge?from=1992-05-31&to=" + DAY)
                .statusCode(200)
                .body("exact", equalTo(false))
                .body("to.denominator", equalTo(goal1ToldToAnalysts().getInt("denominator")))
                .body("corrected", nullValue())
                .body("happened", nullValue());
        assertThat(page("/bridge?from=1992-05-31&to=" + DAY))
                .contains("Hvad der flyttede tallet, vises ikke")
                .doesNotContain("bridge-table", "Kom til");
    }

    @Test
    void a_page_goes_to_the_release_before_the_day_and_says_what_it_is() {
        var page = page("/?asOf=" + DAY.plusDays(10));
        assertThat(page)
                .contains("De tre mål pr. 30. juni 1992", "Tallene er ændret lidt", "kendt 31. juli 1992")
                .contains("31. maj 1992");
        for (var address : List.of("/", "/today", "/?asOf=" + clock.today())) {
            assertThat(page(address)).contains("Tallene er ændret lidt").doesNotContain("sse-connect", "data-live");
        }
    }

    private static String page(String address) {
        var page = Browser.of(ANALYST).open(address);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static JsonPath goal1ToldToAnalysts() {
        return Call.by(ANALYST).get("/api/v1/goals/1?asOf=" + DAY).extract().jsonPath();
    }

    private static JsonPath goal1() {
        return Call.by(PROJECT_COUNCIL)
                .get("/api/v1/goals/1?asOf=" + DAY)
                .extract()
                .jsonPath();
    }

    private static Stream<StreamState> inTreatment(Someone someone) {
        return Stream.of(
                someone.ofCitizen("shared-periods", rows(known(Map.of()))),
                someone.ofCitizen("target-groups", rows(known(Map.of("targetGroup", "IN_TREATMENT")))),
                someone.ofCitizen("match-group", rows(known(Map.of("model", "2009", "code", "4")))));
    }

    private static Map<String, @Nullable Object> known(Map<String, String> more) {
        var row = period(DAY.minusDays(40), DAY.plusDays(1));
        row.put("recordedAt", "1992-01-02T11:00:00Z");
        row.putAll(more);
        return row;
    }
}
