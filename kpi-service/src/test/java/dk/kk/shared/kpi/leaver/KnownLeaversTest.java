package dk.kk.shared.kpi.leaver;

import static dk.kk.shared.kpi.Someone.values;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Someone} tells is known since noon of 30 November 2007. No other test has citizens in match group 4-5 on these days. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class KnownLeaversTest {
    private static final LocalDate FROM = LocalDate.of(2002, 8, 1);
    private static final LocalDate TO = LocalDate.of(2002, 11, 1);

    @Inject
    Inbox inbox;

    @Inject
    BusinessClock clock;

    @Test
    void who_is_known_to_have_died_later_had_not_left_on_that_evening() {
        var someone = new Someone();
        var atMidnight = values("endedOn", TO, "reason", "DEAD", "recordedAt", "2007-12-03T23:00:00Z");
        hear(
                someone.shared(FROM, TO.plusDays(1)),
                someone.targetGroups(FROM, TO.plusDays(1), "DISABILITY"),
                someone.matchGroup("4", FROM, TO.plusDays(1)),
                someone.ofCitizen(
                        "citizen", values("endedOn", TO, "endReason", "DEAD", "endings", List.of(atMidnight))));

        get("&knownAt=2007-12-03")
                .statusCode(200)
                .body("knownAt", equalTo("2007-12-03"))
                .body("members", equalTo(1))
                .body("left", equalTo(0));
        get("&knownAt=2007-12-04").body("left", equalTo(1));
        get("").body("knownAt", nullValue()).body("left", equalTo(1));
    }

    @Test
    void a_day_that_has_not_come_is_refused_as_it_is_of_figures() {
        get("&knownAt=" + clock.today().plusDays(1))
                .statusCode(400)
                .body("code", equalTo("day-outside-figures"))
                .body("arguments.field", equalTo("knownAt"));
    }

    private static ValidatableResponse get(String more) {
        return Call.by(SOF_MANAGER).get("/api/v1/leavers?from=" + FROM + "&to=" + TO + more);
    }

    private void hear(StreamState... states) {
        Stream.of(states).forEach(state -> inbox.receive(state.told(1).poll()));
    }
}
