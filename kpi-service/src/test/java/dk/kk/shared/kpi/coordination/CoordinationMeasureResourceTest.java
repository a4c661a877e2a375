package dk.kk.shared.kpi.coordination;

import static dk.kk.shared.kpi.Someone.values;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** It has days of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CoordinationMeasureResourceTest {
    private static final String PATH = "/api/v1/duty-measures/coordination";

    @Test
    void it_says_how_many_requests_each_side_answered_in_time_as_known_on_any_day() {
        asked("SOF", "2023-05-08", "2023-05-15", "ANSWERED", "2023-05-15");
        asked("SOF", "2023-05-08", "2023-05-15", "ANSWERED", "2023-05-16");
        asked("SOF", "2023-05-08", "2023-05-15", "ASKED", null);
        asked("SOF", "2023-05-08", "2023-05-15", "WAIVED", "2023-05-09");
        asked("BIF", "2023-05-08", "2023-05-15", "WITHDRAWN", "2023-05-09");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> get("").body("sides.measured", contains(0, 3)).body("sides.withdrawn", contains(1, 0)));
        get("").body("duty", equalTo("D5"))
                .body("sides.side", contains("BIF", "SOF"))
                .body("sides[0].percentInTime", nullValue())
                .body("sides[1].inTime", equalTo(1))
                .body("sides[1].late", equalTo(1))
                .body("sides[1].overdue", equalTo(1))
                .body("sides[1].waived", equalTo(1))
                .body("sides[1].percentInTime", equalTo(33.3f))
                .body("definition.source.da", containsString("fem arbejdsdage er vores"));
        get("&asOf=2023-05-15").body("sides.measured", contains(0, 1)).body("sides.waiting", contains(0, 2));
        get("&asOf=2023-05-08").body("sides.measured", contains(0, 0)).body("sides.waiting", contains(1, 4));

        var counted = get("").extract().path("sides");
        Call.by(SOF_MANAGER)
                .get(PATH + "/recount?from=2023-05-08&to=2023-05-08")
                .body("sides", equalTo(counted))
                .body("definition.version", equalTo(CoordinationFigures.DEFINITION));
        assertThat(Browser.of(SOF_MANAGER)
                        .open("/duty-measures?from=2023-05-08&to=2023-05-08")
                        .body())
                .contains("D5: når den ene forvaltning spørger den anden", "33,3");
    }

    @Test
    void a_request_that_came_back_is_one_of_its_first_days_and_is_shown_as_withdrawn_until_then() {
        var id = UUID.randomUUID();
        told(id, "BIF", "2023-03-06", "2023-04-20", "2023-04-27", "ANSWERED", "2023-04-21");

        var path = PATH + "?from=2023-03-06&to=2023-03-06";
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Call.by(SOF_MANAGER).get(path).body("sides.inTime", contains(1, 0)));
        Call.by(SOF_MANAGER)
                .get(path + "&asOf=2023-03-10")
                .body("sides.measured", contains(0, 0))
                .body("sides.withdrawn", contains(1, 0));
        Call.by(SOF_MANAGER).get(PATH + "?from=2023-04-20&to=2023-04-20").body("sides.measured", contains(0, 0));
    }

    @Test
    void who_answers_for_the_duties_sees_it_and_nobody_else() {
        Call.by(COMMITTEE_SECRETARY).get(PATH).statusCode(200);
        Call.by(SOF_CASEWORKER).get(PATH).statusCode(403);
        Call.by(SOF_MANAGER).get(PATH + "?from=2023-02-02&to=2023-02-01").statusCode(400);
    }

    private static ValidatableResponse get(String more) {
        return Call.by(SOF_MANAGER)
                .get(PATH + "?from=2023-05-08&to=2023-05-08" + more)
                .statusCode(200);
    }

    private static void asked(String side, String askedOn, String dueOn, String phase, @Nullable String settledOn) {
        told(UUID.randomUUID(), side, askedOn, askedOn, dueOn, phase, settledOn);
    }

    private static void told(
            UUID id,
            String side,
            String first,
            String askedOn,
            String dueOn,
            String phase,
            @Nullable String settledOn) {
        var citizen = UUID.randomUUID();
        var state = values(
                "requestId", id,
                "citizenId", citizen,
                "askedSide", side,
                "phase", phase,
                "firstAskedOn", first,
                "askedOn", askedOn,
                "dueOn", dueOn,
                "settledOn", settledOn);
        new StreamState("plan", "coordination-request", id.toString(), citizen, state)
                .told(1)
                .publish();
    }
}
