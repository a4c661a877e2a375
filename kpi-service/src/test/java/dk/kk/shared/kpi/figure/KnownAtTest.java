package dk.kk.shared.kpi.figure;

import static dk.kk.shared.kpi.Someone.period;
import static dk.kk.shared.kpi.Someone.rows;
import static dk.kk.shared.kpi.Someone.values;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures as they were known on an earlier day. Each test has a day of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class KnownAtTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    BusinessClock clock;

    @Test
    void what_was_registered_late_counts_from_the_day_it_was_known_and_no_earlier() {
        var day = LocalDate.of(1993, 1, 15);
        var someone = new Someone();
        publish(
                someone.shared(day, day.plusDays(1)),
                someone.targetGroups(day, day.plusDays(1), "DISABILITY"),
                matchGroup(someone, day, "2008-02-01T22:59:59Z"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> get("/goals/1?asOf=" + day).statusCode(200).body("denominator", equalTo(1)));

        get("/goals/1?knownAt=2008-01-31&asOf=" + day)
                .body("denominator", equalTo(0))
                .body("knownAt", equalTo("2008-01-31"));
        get("/goals?knownAt=2008-02-01&asOf=" + day).body("denominator", equalTo(java.util.List.of(1, 1, 1)));
        get("/table-1?knownAt=2008-01-31&asOf=" + day)
                .body("rows[1].cells[5]", equalTo(1))
                .body("sofTotal[6]", equalTo(1));
        get("/table-1?knownAt=2008-02-01&asOf=" + day)
                .body("rows[1].cells[3]", equalTo(1))
                .body("sofTotal[6]", equalTo(1));
        get("/table-2?knownAt=2007-11-30&asOf=" + day).body("rows[1].denominator", equalTo(0));
    }

    @Test
    void needs_that_were_decided_by_mistake_and_taken_back_are_counted_between_as_known_then_and_never_as_known_now() {
        var day = LocalDate.of(1993, 1, 20);
        var someone = new Someone();
        var delivered = need(day, "DISABILITY", "2007-12-01T11:00:00Z", "2008-02-01T11:00:00Z");
        var mistaken = need(day, "IN_TREATMENT", "2008-02-01T11:00:00Z", null);
        publish(
                someone.shared(day, day.plusDays(1)),
                matchGroup(someone, day, "2007-12-01T11:00:00Z"),
                someone.ofCitizen("target-groups", rows(delivered, mistaken)));
        await().atMost(PATIENCE).untilAsserted(() -> get("/table-1?asOf=" + day).body("rows[0].cells[3]", equalTo(1)));

        mistaken.put("supersededAt", "2008-03-01T11:00:00Z");
        var again = need(day, "DISABILITY", "2008-03-01T11:00:00Z", null);
        someone.ofCitizen("target-groups", rows(delivered, mistaken, again))
                .told(2)
                .publish();

        await().atMost(PATIENCE).untilAsserted(() -> get("/table-1?asOf=" + day).body("rows[0].cells[3]", equalTo(0)));
        get("/table-1?asOf=" + day).body("rows[1].cells[3]", equalTo(1)).body("sofTotal[6]", equalTo(1));
        get("/table-1?knownAt=2008-02-15&asOf=" + day)
                .body("rows[0].cells[3]", equalTo(1))
                .body("rows[1].cells[3]", equalTo(0));
        get("/table-1?knownAt=2008-01-15&asOf=" + day).body("rows[1].cells[3]", equalTo(1));
    }

    @Test
    void a_day_without_figures_and_a_day_of_knowing_that_is_none_are_refused() {
        var today = clock.today();
        refused("asOf=1989-12-31", "day-outside-figures");
        refused("asOf=" + today.plusDays(2), "day-outside-figures");
        get("/goals?asOf=" + today.plusDays(1)).statusCode(200);
        refused("knownAt=" + today.plusDays(1), "day-outside-figures");
        refused("knownAt=1990-01-01", "day-outside-figures");
    }

    private static void refused(String query, String code) {
        get("/goals?" + query).statusCode(400).body("code", equalTo(code));
    }

    private static StreamState matchGroup(Someone someone, LocalDate day, String recordedAt) {
        var row = period(day, day.plusDays(1));
        row.put("model", "2009");
        row.put("code", "4");
        row.put("recordedAt", recordedAt);
        return someone.ofCitizen("match-group", rows(row));
    }

    private static Map<String, @Nullable Object> need(
            LocalDate day, String group, String recordedAt, @Nullable String supersededAt) {
        var row = period(day, day.plusDays(1));
        row.putAll(values("targetGroup", group, "recordedAt", recordedAt, "supersededAt", supersededAt));
        return row;
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.of(PROJECT_COUNCIL))
                .get("/api/v1" + path)
                .then();
    }

    private static void publish(StreamState... said) {
        Stream.of(said).forEach(state -> state.told(1).publish());
    }
}
