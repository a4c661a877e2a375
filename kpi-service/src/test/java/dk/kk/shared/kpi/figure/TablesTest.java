package dk.kk.shared.kpi.figure;

import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test has a day of its own, on which nobody else has a case. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class TablesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void table_1_is_counted_from_events_alone() {
        var day = LocalDate.of(1995, 1, 10);
        var after = day.plusDays(1);
        var treated = new Someone();
        var unmatched = new Someone();
        var onlyBif = new Someone();
        publish(
                treated.bifCase(day, after),
                treated.shared(day, after),
                treated.matchGroup("4", day, after),
                treated.targetGroups(day, after, "DISABILITY", "IN_TREATMENT"),
                unmatched.bifCase(day, after),
                unmatched.shared(day, after),
                onlyBif.bifCase(day, after),
                onlyBif.matchGroup("ON_SICKNESS_BENEFIT", day, after));

        var table = await().atMost(PATIENCE)
                .until(() -> get("/api/v1/table-1?asOf=" + day), json -> json.getInt("bifTotal[6]") == 3);

        assertThat(cells(table, "IN_TREATMENT")).containsExactly(0, 0, 0, 1, 0, 0, 1);
        assertThat(cells(table, "DISABILITY")).containsOnly(0);
        assertThat(cells(table, "WITHOUT_SPECIAL_NEEDS")).containsExactly(0, 0, 0, 0, 0, 1, 1);
        assertThat(table.getList("sofTotal")).containsExactly(0, 0, 0, 1, 0, 1, 2);
        assertThat(table.getList("bifTotal")).containsExactly(0, 0, 0, 1, 0, 2, 3);
        assertThat(get("/api/v1/table-1?asOf=" + after).getInt("bifTotal[6]")).isZero();
    }

    @Test
    void a_day_that_is_none_is_refused_with_the_rule() {
        for (var none : List.of("2007-11-31", "30.11.2007", "12007-11-30", "1899-12-31", "2200-01-01")) {
            given().auth()
                    .oauth2(Tokens.of(PROJECT_COUNCIL))
                    .queryParam("asOf", none)
                    .get("/api/v1/table-1")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("parameter-invalid"))
                    .body("errors[0].field", equalTo("asOf"));
        }
    }

    @Test
    void a_caseworker_has_no_business_with_figures() {
        given().auth()
                .oauth2(Tokens.of(SOF_CASEWORKER))
                .get("/api/v1/table-1")
                .then()
                .statusCode(403);
    }

    private static List<Integer> cells(JsonPath table, String group) {
        return table.getList("rows.find { it.targetGroup == '" + group + "' }.cells");
    }

    private static JsonPath get(String path) {
        return given().auth()
                .oauth2(Tokens.of(PROJECT_COUNCIL))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void publish(StreamState... said) {
        Stream.of(said).forEach(state -> state.told(1).publish());
    }
}
