package dk.kk.shared.kpi.dutymeasure;

import static dk.kk.shared.kpi.Someone.values;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events of the first version are recorded at noon of 30 November 2007. Each test has days of its own, in summer time. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class KnownDutyMeasureTest {

    @Inject
    Inbox inbox;

    @Inject
    StopEvents events;

    @Inject
    Database database;

    @Test
    void it_says_what_was_known_of_a_stop_on_that_evening() {
        var stop = UUID.randomUUID();
        var someone = shared();
        hear(stop(stop, someone, "RESUMED", "2007-10-05T07:00:00Z", "2007-10-08")); // a Friday
        hear(alert(stop, someone, "2007-10-09T08:00:00Z", "2007-10-20T08:00:00Z"));

        known("SOF_TOLD", "2007-10-05", "2007-10-04").body("stops.decided", equalTo(0));
        known("SOF_TOLD", "2007-10-05", "2007-10-05")
                .body("knownAt", equalTo("2007-10-05"))
                .body("measuredAt", equalTo("2007-10-05T21:59:59.999999Z"))
                .body("open", equalTo(1))
                .body("longestOpenSeconds", equalTo(15 * 3600 - 1));
        known("SOF_TOLD", "2007-10-05", "2007-10-08").body("open", equalTo(1)).body("inTime.of", equalTo(0));
        known("SOF_TOLD", "2007-10-05", "2007-10-09")
                .body("ended", equalTo(1))
                .body("inTime.of", equalTo(1))
                .body("inTime.count", equalTo(0));
        known("CITIZEN_CONTACTED", "2007-10-05", "2007-10-19").body("open", equalTo(1));
        known("CITIZEN_CONTACTED", "2007-10-05", "2007-10-20").body("ended", equalTo(1));
        known("BENEFIT_RESUMED", "2007-10-05", "2007-10-07")
                .body("open", equalTo(0))
                .body("ended", equalTo(0));
        known("BENEFIT_RESUMED", "2007-10-05", "2007-11-29").body("open", equalTo(1));
        known("BENEFIT_RESUMED", "2007-10-05", "2007-11-30").body("ended", equalTo(1));
        get("BENEFIT_RESUMED", "2007-10-05", "").body("knownAt", nullValue()).body("ended", equalTo(1));
        Call.by(SOF_MANAGER)
                .get("/api/v1/duty-measures?from=2007-10-05&to=2007-10-05&knownAt=2007-10-08")
                .statusCode(200)
                .body("open", equalTo(List.of(1, 0, 1)))
                .body("knownAt", equalTo(List.of("2007-10-08", "2007-10-08", "2007-10-08")));
    }

    @Test
    void a_second_hearing_finds_stops_of_which_nobody_kept_when_they_ended() {
        var stop = UUID.randomUUID();
        var told = stop(stop, shared(), "WITHDRAWN", "2007-10-02T07:00:00Z", "2007-10-30");
        hear(told);
        var heard = List.of(told.heard());
        assertThat(events.differing(heard)).isEmpty();
        known("SOF_TOLD", "2007-10-02", "2007-11-29").body("open", equalTo(1)).body("over", equalTo(0));
        known("SOF_TOLD", "2007-10-02", "2007-11-30").body("open", equalTo(0)).body("over", equalTo(1));

        database.run("update duty_stop set ended_at = null where stop_id = ?", stop);
        known("SOF_TOLD", "2007-10-02", "2007-10-02").body("open", equalTo(0)).body("over", equalTo(1));
        assertThat(events.differing(heard)).containsExactlyElementsOf(heard);

        QuarkusTransaction.requiringNew().run(() -> events.apply(heard));
        assertThat(events.differing(heard)).isEmpty();
        known("SOF_TOLD", "2007-10-02", "2007-11-29").body("open", equalTo(1));
    }

    /** The same by the functions and by the statement. */
    private static ValidatableResponse known(String measure, String day, String knownAt) {
        var counted = get(measure, day, "&knownAt=" + knownAt);
        var all = counted.extract().<Map<String, Object>>path("$");
        var again = get(measure + "/recount", day, "&knownAt=" + knownAt);
        for (var name : List.of("stops", "ended", "open", "over", "lasted", "knownAt")) {
            again.body(name, equalTo(all.get(name)));
        }
        return counted;
    }

    private static ValidatableResponse get(String measure, String day, String more) {
        return Call.by(SOF_MANAGER)
                .get("/api/v1/duty-measures/" + measure + "?from=" + day + "&to=" + day + more)
                .statusCode(200);
    }

    private void hear(ToldEvent told) {
        inbox.receive(told.poll());
    }

    private Someone shared() {
        var someone = new Someone();
        var row = values("validFrom", "2007-10-01", "validTo", "2008-01-01", "recordedAt", "2007-09-01T10:00:00Z");
        hear(someone.ofCitizen("shared-periods", Someone.rows(row)).told(1));
        return someone;
    }

    private static ToldEvent stop(UUID id, Someone someone, String phase, String decidedAt, String effectiveFrom) {
        var state = values(
                "stopId", id,
                "citizenId", someone.id,
                "phase", phase,
                "decidedAt", decidedAt,
                "effectiveFrom", effectiveFrom,
                "registeredAt", decidedAt,
                "origin", "LIVE",
                "discovered", false);
        return new StreamState("offer", "benefit-stop", id.toString(), someone.id, state).told(1);
    }

    private static ToldEvent alert(UUID stop, Someone someone, String raisedAt, @Nullable String contactedAt) {
        var state = values(
                "kind",
                "BENEFIT_STOP",
                "about",
                values("kind", "benefit-stop", "id", stop),
                "citizenId",
                someone.id,
                "phase",
                "ACTED",
                "raisedAt",
                raisedAt,
                "contactedAt",
                contactedAt);
        return new StreamState("notification", "alert", UUID.randomUUID().toString(), someone.id, state).told(1);
    }
}
