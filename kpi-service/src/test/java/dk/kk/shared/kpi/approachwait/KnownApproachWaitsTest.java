package dk.kk.shared.kpi.approachwait;

import static dk.kk.shared.kpi.Someone.values;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events of the first version are recorded at noon of 30 November 2007, others so many seconds later. Each test has a day of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class KnownApproachWaitsTest {
    private static final long ON_2_DECEMBER = 2 * 86_400L;
    private static final long ON_3_DECEMBER = 3 * 86_400L;

    @Inject
    Inbox inbox;

    @Inject
    ApproachEvents events;

    @Inject
    Database database;

    @Test
    void it_says_what_was_known_of_an_approach_on_that_evening() {
        var id = UUID.randomUUID();
        hear(asked(id, "2007-11-20", null, "WAITING").told(1));
        known("2007-11-20", "2007-11-29").body("groups.waiting", contains(0, 0, 0, 0));
        known("2007-11-20", "2007-11-30")
                .body("knownAt", equalTo("2007-11-30"))
                .body("measuredAt", equalTo("2007-11-30T22:59:59.999999Z"))
                .body("groups.waiting", contains(0, 0, 1, 0))
                .body("groups[2].longestWaitingSeconds", equalTo(10 * 86_400 + 14 * 3_600 - 1));

        hear(asked(id, "2007-11-20", null, "LAPSED").told(ON_2_DECEMBER));
        known("2007-11-20", "2007-12-01")
                .body("groups.waiting", contains(0, 0, 1, 0))
                .body("groups.lapsed", contains(0, 0, 0, 0));
        known("2007-11-20", "2007-12-02").body("groups.lapsed", contains(0, 0, 1, 0));
        get("", "2007-11-20", "").body("knownAt", nullValue()).body("groups.lapsed", contains(0, 0, 1, 0));
    }

    @Test
    void who_was_reached_waited_until_that_was_recorded_and_counts_until_it_was_taken_back() {
        var id = UUID.randomUUID();
        hear(asked(id, "2007-11-21", "2007-11-25T09:00:00Z", "REACHED").told(ON_2_DECEMBER));
        known("2007-11-21", "2007-12-01")
                .body("groups.waiting", contains(0, 0, 1, 0))
                .body("groups.reached", contains(0, 0, 0, 0));
        known("2007-11-21", "2007-12-02").body("groups.reached", contains(0, 0, 1, 0));

        hear(asked(id, "2007-11-21", "2007-11-25T09:00:00Z", "MISTAKEN").told(ON_3_DECEMBER));
        known("2007-11-21", "2007-12-02").body("groups.reached", contains(0, 0, 1, 0));
        known("2007-11-21", "2007-12-03").body("groups.reached", contains(0, 0, 0, 0));
    }

    @Test
    void who_was_written_down_later_is_known_from_then_on_also_once_reached() {
        var id = UUID.randomUUID();
        hear(asked(id, "2007-11-23", "2007-11-24T09:00:00Z", "REACHED", "2007-11-26T09:00:00Z")
                .told(ON_2_DECEMBER));

        known("2007-11-23", "2007-11-25").body("groups.waiting", contains(0, 0, 0, 0));
        known("2007-11-23", "2007-11-26").body("groups.waiting", contains(0, 0, 1, 0));
        known("2007-11-23", "2007-12-02")
                .body("groups.waiting", contains(0, 0, 0, 0))
                .body("groups.reached", contains(0, 0, 1, 0));
    }

    @Test
    void a_second_hearing_finds_approaches_of_which_nobody_kept_since_when_they_are_known() {
        var id = UUID.randomUUID();
        var told = asked(id, "2007-11-22", null, "LAPSED").told(ON_2_DECEMBER);
        hear(told);
        var heard = List.of(told.heard());
        assertThat(events.differing(heard)).isEmpty();

        database.run("update approach_wait set registered_at = null, moved_at = null where approach_id = ?", id);
        known("2007-11-22", "2007-11-22").body("groups.lapsed", contains(0, 0, 1, 0));
        assertThat(events.differing(heard)).containsExactlyElementsOf(heard);

        QuarkusTransaction.requiringNew().run(() -> events.apply(heard));
        assertThat(events.differing(heard)).isEmpty();
        known("2007-11-22", "2007-12-01").body("groups.lapsed", contains(0, 0, 0, 0));
    }

    /** The same by the function and by the statement. */
    private static ValidatableResponse known(String day, String knownAt) {
        var counted = get("", day, "&knownAt=" + knownAt);
        get("/recount", day, "&knownAt=" + knownAt)
                .body("groups", equalTo(counted.extract().<List<Object>>path("groups")));
        return counted;
    }

    private static ValidatableResponse get(String path, String day, String more) {
        return Call.by(SOF_MANAGER)
                .get("/api/v1/duty-measures/approaches" + path + "?from=" + day + "&to=" + day + more)
                .statusCode(200);
    }

    private void hear(ToldEvent told) {
        inbox.receive(told.poll());
    }

    /** At nine o'clock. */
    private static StreamState asked(UUID id, String day, @Nullable String reachedAt, String phase) {
        return asked(id, day, reachedAt, phase, null);
    }

    private static StreamState asked(
            UUID id, String day, @Nullable String reachedAt, String phase, @Nullable String registeredAt) {
        var citizen = new UUID(id.getLeastSignificantBits(), id.getMostSignificantBits());
        var state = values(
                "approachId",
                id,
                "citizenId",
                citizen,
                "side",
                "SOF",
                "channel",
                "PHONE",
                "askedAt",
                day + "T09:00:00Z",
                "reachedAt",
                reachedAt,
                "phase",
                phase,
                "onGreenLine",
                true,
                "registeredAt",
                registeredAt);
        return new StreamState("citizen", "approach", id.toString(), citizen, state);
    }
}
