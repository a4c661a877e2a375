package dk.kk.shared.kpi.approachwait;

import static dk.kk.shared.kpi.Someone.values;
import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

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

/** Each test has days of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ApproachWaitResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void it_says_how_long_citizens_on_the_green_line_and_others_waited_on_each_side() {
        asked("SOF", true, "2023-02-07T09:00:00Z", "2023-02-07T09:01:00Z", "REACHED");
        asked("SOF", true, "2023-02-07T09:00:00Z", "2023-02-07T09:10:00.999Z", "REACHED");
        asked("SOF", true, "2023-02-07T09:00:00Z", "2023-02-08T09:00:00Z", "REACHED");
        asked("SOF", true, "2023-02-07T09:00:00Z", "2023-02-07T09:00:01Z", "MISTAKEN");
        asked("SOF", true, "2023-02-07T09:00:00Z", null, "LAPSED");
        asked("SOF", false, "2023-02-07T09:00:00Z", null, "WAITING");
        asked("BIF", false, "2023-02-06T23:00:00Z", "2023-02-06T23:00:00Z", "REACHED"); // the first moment of the day
        asked("BIF", false, "2023-02-07T23:00:00Z", null, "LAPSED"); // of the next

        await().atMost(PATIENCE)
                .untilAsserted(() -> get("", "2023-02-07", "2023-02-08")
                        .body("groups.reached", contains(0, 1, 3, 0))
                        .body("groups.waiting", contains(0, 0, 0, 1))
                        .body("groups.lapsed", contains(0, 1, 1, 0)));
        get("", "2023-02-07", "2023-02-07")
                .body("duty", equalTo("D4"))
                .body("groups.side", contains("BIF", "BIF", "SOF", "SOF"))
                .body("groups.onGreenLine", contains(true, false, true, false))
                .body("groups.lapsed", contains(0, 0, 1, 0))
                .body("groups[0].medianSeconds", nullValue())
                .body("groups[1].medianSeconds", equalTo(0))
                .body("groups[2].medianSeconds", equalTo(600))
                .body("groups[2].ninetyPercentSeconds", equalTo(24 * 3600))
                .body("groups[2].longestSeconds", equalTo(24 * 3600))
                .body("groups[2].longestWaitingSeconds", nullValue())
                .body("groups[3].longestWaitingSeconds", greaterThan(0))
                .body("definition.source.da", containsString("grøn linie"))
                .body("definition.rule.en", containsString("spoke with the citizen"));
    }

    @Test
    void a_second_count_by_one_statement_is_the_same() {
        asked("SOF", true, "2023-03-07T09:00:00Z", "2023-03-07T10:00:00Z", "REACHED");
        await().atMost(PATIENCE)
                .untilAsserted(() -> get("", "2023-03-07", "2023-03-07").body("groups.reached", contains(0, 0, 1, 0)));

        var counted = get("", "2023-03-07", "2023-03-07").extract().<List<Object>>path("groups");
        get("/recount", "2023-03-07", "2023-03-07")
                .body("groups", equalTo(counted))
                .body("definition.version", equalTo(RecountApproaches.DEFINITION));
    }

    @Test
    void who_answers_for_the_duties_sees_it_and_nobody_else() {
        Call.by(COMMITTEE_SECRETARY).get("/api/v1/duty-measures/approaches").statusCode(200);
        Call.by(SOF_CASEWORKER).get("/api/v1/duty-measures/approaches").statusCode(403);
        Call.by(ANALYST).get("/api/v1/duty-measures/approaches").statusCode(403);
        get("", "2023-02-02", "2023-02-01").statusCode(400).body("code", equalTo("span-empty"));
    }

    private static ValidatableResponse get(String path, String from, String to) {
        return Call.by(SOF_MANAGER).get("/api/v1/duty-measures/approaches" + path + "?from=" + from + "&to=" + to);
    }

    private static void asked(
            String side, boolean onGreenLine, String askedAt, @Nullable String reachedAt, String phase) {
        var id = UUID.randomUUID();
        var citizen = UUID.randomUUID();
        Map<String, @Nullable Object> state = values(
                "approachId", id,
                "citizenId", citizen,
                "side", side,
                "channel", "PHONE",
                "askedAt", askedAt,
                "reachedAt", reachedAt,
                "phase", phase,
                "onGreenLine", onGreenLine);
        new StreamState("citizen", "approach", id.toString(), citizen, state)
                .told(1)
                .publish();
    }
}
