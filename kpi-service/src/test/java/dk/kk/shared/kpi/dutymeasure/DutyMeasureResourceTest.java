package dk.kk.shared.kpi.dutymeasure;

import static dk.kk.shared.kpi.Someone.values;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each test has days of its own. A day of this test is in winter: noon in Copenhagen is eleven o'clock. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DutyMeasureResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KNOWN_BEFORE = "1993-01-01T10:00:00Z";

    @Test
    void it_says_how_soon_sof_is_told_of_decided_stops_of_shared_citizens() {
        // a Friday
        stop("DECIDED", "1993-02-05T11:00:00Z", alert("1993-02-05T11:00:00Z", null));
        stop("EFFECTIVE", "1993-02-05T11:00:00Z", alert("1993-02-05T11:30:00Z", "1993-02-05T12:30:00Z"));
        stop("EFFECTIVE", "1993-02-05T11:00:00Z", alert("1993-02-08T22:59:59Z", null));
        stop("EFFECTIVE", "1993-02-05T11:00:00Z", alert("1993-02-08T23:00:00Z", null));
        stop("EFFECTIVE", "1993-02-05T11:00:00Z", null);
        stop("WITHDRAWN", "1993-02-05T11:00:00Z", null);
        stop("DROPPED", null, null);
        stop(new Someone(), "EFFECTIVE", "1993-02-05T11:00:00Z", null);

        await().atMost(PATIENCE)
                .untilAsserted(() -> get("SOF_TOLD", "1993-02-01", "1993-02-28")
                        .body("stops.decided", equalTo(7))
                        .body("ended", equalTo(4)));
        get("SOF_TOLD", "1993-02-01", "1993-02-28")
                .body("duty", equalTo("D1"))
                .body("stops.owed", equalTo(6))
                .body("stops.notShared", equalTo(1))
                .body("open", equalTo(1))
                .body("over", equalTo(1))
                .body("medianSeconds", equalTo(1800))
                .body("longestSeconds", equalTo(3 * 24 * 3600 + 12 * 3600))
                .body("lasted.count", contains(1, 1, 0, 1, 1, 0, 0, 1, 1))
                .body("inTime.count", equalTo(3))
                .body("inTime.of", equalTo(5))
                .body("inTime.percent", equalTo(60.0f))
                .body("definition.source.da", containsString("forpligter sig til at give besked"))
                .body("definition.rule.en", containsString("until SOF's alert about it is raised"));
        get("CITIZEN_CONTACTED", "1993-02-01", "1993-02-28")
                .body("ended", equalTo(1))
                .body("open", equalTo(3))
                .body("medianSeconds", equalTo(3600))
                .body("inTime", nullValue());
        get("SOF_TOLD", "1993-02-06", "1993-02-28")
                .body("stops.decided", equalTo(0))
                .body("medianSeconds", nullValue());
    }

    @Test
    void a_second_count_by_one_statement_is_the_same() {
        stop("RESUMED", "1994-02-04T11:00:00Z", alert("1994-02-04T11:00:01Z", "1994-02-04T12:00:00Z"));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        get("CITIZEN_CONTACTED", "1994-02-01", "1994-02-28").body("ended", equalTo(1)));
        for (var measure : List.of("SOF_TOLD", "CITIZEN_CONTACTED", "BENEFIT_RESUMED")) {
            var counted = get(measure, "1994-02-01", "1994-02-28").extract().<Map<String, Object>>path("$");
            var again = get(measure + "/recount", "1994-02-01", "1994-02-28")
                    .body("definition.version", equalTo(RecountWaits.DEFINITIONS));
            for (var name : List.of("stops", "ended", "open", "over", "lasted")) {
                again.body(name, equalTo(counted.get(name)));
            }
        }
    }

    @Test
    void all_measures_are_listed_for_who_follows_the_goals_and_for_nobody_else() {
        Call.by(COMMITTEE_SECRETARY)
                .get("/api/v1/duty-measures")
                .statusCode(200)
                .body("code", contains("SOF_TOLD", "CITIZEN_CONTACTED", "BENEFIT_RESUMED"));
        Call.by(SOF_CASEWORKER).get("/api/v1/duty-measures").statusCode(403);
        get("SOMETHING", "1993-02-01", "1993-02-28").statusCode(400).body("code", equalTo("duty-measure-unknown"));
        get("SOF_TOLD", "1993-02-02", "1993-02-01").statusCode(400).body("code", equalTo("span-empty"));
    }

    private static ValidatableResponse get(String measure, String from, String to) {
        return Call.by(SOF_MANAGER).get("/api/v1/duty-measures/" + measure + "?from=" + from + "&to=" + to);
    }

    private static void stop(String phase, @Nullable String decidedAt, @Nullable Map<String, @Nullable Object> alert) {
        var someone = new Someone();
        var row = values("validFrom", "1993-02-01", "validTo", "1994-12-31", "recordedAt", KNOWN_BEFORE);
        someone.ofCitizen("shared-periods", Someone.rows(row)).told(1).publish();
        stop(someone, phase, decidedAt, alert);
    }

    private static void stop(
            Someone someone, String phase, @Nullable String decidedAt, @Nullable Map<String, @Nullable Object> alert) {
        var stop = UUID.randomUUID();
        var state = values(
                "stopId",
                stop,
                "citizenId",
                someone.id,
                "phase",
                phase,
                "decidedAt",
                decidedAt,
                "effectiveFrom",
                decidedAt == null ? null : decidedAt.substring(0, 10),
                "registeredAt",
                "1993-02-05T09:00:00Z",
                "origin",
                "LIVE",
                "discovered",
                false);
        new StreamState("offer", "benefit-stop", stop.toString(), someone.id, state)
                .told(1)
                .publish();
        if (alert != null) {
            alert.put("citizenId", someone.id);
            alert.put("about", values("kind", "benefit-stop", "id", stop));
            var id = UUID.randomUUID().toString();
            new StreamState("notification", "alert", id, someone.id, alert)
                    .told(1)
                    .publish();
        }
    }

    /** An event of before names no first contact. */
    private static Map<String, @Nullable Object> alert(String raisedAt, @Nullable String contactedAt) {
        return values(
                "kind",
                "BENEFIT_STOP",
                "phase",
                contactedAt == null ? "OPEN" : "ACTED",
                "raisedAt",
                raisedAt,
                "outcome",
                contactedAt == null ? null : "CONTACTED_CITIZEN",
                "actedAt",
                contactedAt);
    }
}
