package dk.kk.shared.plan.coordination;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Days that were known beforehand: what is known is changed where nothing is heard of it. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WatchSharingTest {
    private static final String SOCIAL = "/api/v1/social-plans";
    private static final String REQUESTS = "/api/v1/coordination-requests";
    private static final Call SOF = Call.by(SOF_CASEWORKER);

    @Inject
    WatchSharing watch;

    @Inject
    RequestsToMove toMove;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final UUID citizen = Casework.citizen();

    @Test
    void a_request_comes_back_on_the_day_a_sharing_begins_and_goes_on_the_day_it_ends_and_each_once() {
        var request = withdrawn();
        sharedFromDaysAgo(0);

        watch.tick();
        watch.tick();
        SOF.get(REQUESTS + "/{id}", request).body("phase", equalTo("ASKED")).body("version", equalTo(3));
        var event = EventLog.awaitEvent("plan.events.v1", request, "coordination-request.asked-again");
        assertThat(event.headers()).containsEntry("ce_cause", "shared-again");

        database.run("delete from shared_days where citizen_id = ?", citizen);
        watch.tick();
        watch.tick();
        SOF.get(REQUESTS + "/{id}", request).body("phase", equalTo("WITHDRAWN")).body("version", equalTo(4));
    }

    @Test
    void what_does_not_come_back_is_not_looked_at_again_every_minute() {
        var request = UUID.fromString(withdrawn());
        sharedFromDaysAgo(0);
        assertThat(found()).isTrue();

        database.run(
                "update coordination_request set recorded_at = recorded_at - interval '31 days' where id = ?", request);
        assertThat(found()).as("withdrawn long ago").isFalse();
        database.run(
                "update coordination_request set recorded_at = recorded_at + interval '31 days' where id = ?", request);
        assertThat(found()).isTrue();

        database.run("update coordination_cause set discarded = true where citizen_id = ?", citizen);
        assertThat(found()).as("taken back meanwhile").isFalse();
        database.run(
                "update coordination_cause set discarded = false, happened_on = ? where citizen_id = ?",
                clock.today().minusDays(1),
                citizen);
        assertThat(found()).as("not shared when it happened").isFalse();
        watch.tick();

        SOF.get(REQUESTS + "/{id}", request).body("version", equalTo(2));
    }

    @Test
    void what_was_asked_about_since_does_not_come_back() {
        var first = UUID.fromString(withdrawn());
        sharedFromDaysAgo(0);
        database.run("""
                insert into coordination_request
                    select (json_populate_record(r, json_build_object('id', ?::text, 'phase', 'WAIVED', 'waiver_reason', 'URGENT', 'by_hand', true,
                                                                      'withdrawal_reason', null))).*
                    from coordination_request r where id = ?
                """, "ffffffff-0000-7000-8000-" + first.toString().substring(24), first);

        assertThat(found()).isFalse();
    }

    private boolean found() {
        return toMove.citizens(10_000).contains(citizen);
    }

    private void sharedFromDaysAgo(int days) {
        database.run(
                "insert into shared_days values (?, ?, null)",
                citizen,
                clock.today().minusDays(days));
    }

    /** Of a plan made today. */
    private String withdrawn() {
        inbox.receive(Told.shared(citizen, 1, clock.today().minusDays(9), null).poll());
        String plan = SOF.post(SOCIAL, Map.of("citizenId", citizen, "offeredOn", "2007-11-01"))
                .statusCode(201)
                .extract()
                .path("id");
        SOF.seeing(1)
                .post(SOCIAL + "/{id}/making", Map.of("madeOn", "2007-11-02"), plan)
                .statusCode(200);
        inbox.receive(Told.shared(citizen, 2, null, null).poll());
        return SOF.get(REQUESTS + "?citizenId={id}", citizen)
                .body("[0].phase", equalTo("WITHDRAWN"))
                .extract()
                .path("[0].id");
    }
}
