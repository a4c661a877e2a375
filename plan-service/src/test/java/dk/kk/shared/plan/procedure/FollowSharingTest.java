package dk.kk.shared.plan.procedure;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.plan.effort.ToldSharing;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A run goes on just while its citizen is shared, whatever is heard of that in which order. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class FollowSharingTest {
    private static final String RUNS = "/api/v1/procedure-runs";
    private static final Call SOF = Call.by(SOF_CASEWORKER);

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    @Inject
    Inbox inbox;

    @Inject
    WatchRuns watch;

    private final UUID citizen = Casework.citizen();

    @Test
    void the_run_of_a_citizen_who_is_shared_no_more_is_stopped_and_goes_on_when_they_are_again() {
        inbox.receive(told(1, true).poll());
        var run = started(citizen);
        inbox.receive(told(2, false).poll());
        SOF.get(RUNS + "/{id}", run)
                .body("phase", equalTo("STOPPED"))
                .body("stopReason", equalTo("NOT_SHARED"))
                .body("version", equalTo(2));
        var event = EventLog.awaitEvent("plan.events.v1", run, "procedure-run.stopped");
        assertThat(event.headers()).containsEntry("ce_cause", "shared-periods-changed");

        inbox.receive(told(3, true).poll());
        SOF.get(RUNS + "/{id}", run).body("phase", equalTo("RUNNING")).body("version", equalTo(3));
    }

    @Test
    void any_order_and_duplication_of_what_is_heard_ends_with_the_newest() {
        for (var seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var person = Casework.citizen();
            inbox.receive(ToldSharing.shared(person, 1, clock.today().minusDays(9), null)
                    .poll());
            var run = started(person);
            var told = new ArrayList<ToldEvent>();
            var isShared = true;
            for (var version = 2; version <= 5; version++) {
                isShared = random.nextBoolean();
                told.add(told(person, version, isShared));
            }
            told.addAll(List.copyOf(told));
            Collections.shuffle(told, random);
            told.forEach(event -> inbox.receive(event.poll()));

            SOF.get(RUNS + "/{id}", run).body("phase", equalTo(isShared ? "RUNNING" : "STOPPED"));
        }
    }

    @Test
    void what_people_stopped_or_started_anew_does_not_come_back() {
        inbox.receive(told(1, true).poll());
        var run = started(citizen);
        SOF.seeing(1)
                .post(RUNS + "/{id}/stop", Map.of("reason", "CAUSE_GONE"), run)
                .statusCode(200);
        var second = started(citizen);
        inbox.receive(told(2, false).poll());
        inbox.receive(told(3, true).poll());

        SOF.get(RUNS + "/{id}", run).body("stopReason", equalTo("CAUSE_GONE"));
        SOF.get(RUNS + "/{id}", second).body("phase", equalTo("RUNNING"));
    }

    @Test
    void what_was_started_anew_before_the_sharing_was_seen_to_be_back_is_not_there_twice() {
        inbox.receive(told(1, true).poll());
        var run = started(citizen);
        inbox.receive(told(2, false).poll());
        database.run("insert into shared_days values (?, ?, null)", citizen, clock.today());
        var second = started(citizen);
        watch.tick();

        SOF.get(RUNS + "/{id}", run).body("stopReason", equalTo("NOT_SHARED"));
        SOF.get(RUNS + "/{id}", second).body("phase", equalTo("RUNNING"));
    }

    @Test
    void what_was_started_anew_under_the_other_id_of_a_merged_citizen_is_not_there_twice() {
        var person = Casework.citizen();
        inbox.receive(told(1, true).poll());
        var run = started(citizen);
        inbox.receive(told(2, false).poll());
        inbox.receive(merged(1, person, person).poll());
        database.run("insert into shared_days values (?, ?, null)", person, clock.today());
        var second = started(person);
        watch.tick();

        SOF.get(RUNS + "/{id}", run).body("stopReason", equalTo("NOT_SHARED"));
        SOF.get(RUNS + "/{id}", second).body("phase", equalTo("RUNNING"));
    }

    @Test
    void a_registration_that_is_merged_is_shared_as_whom_it_is_seen() {
        var person = Casework.citizen();
        inbox.receive(told(1, true).poll());
        inbox.receive(told(person, 1, true).poll());
        var run = started(citizen);
        inbox.receive(merged(1, person, person).poll());
        inbox.receive(told(2, false).poll());
        SOF.get(RUNS + "/{id}", run).body("phase", equalTo("RUNNING"));

        inbox.receive(told(person, 2, false).poll());
        SOF.get(RUNS + "/{id}", run).body("phase", equalTo("STOPPED"));
        inbox.receive(told(3, true).poll());
        SOF.get(RUNS + "/{id}", run).body("phase", equalTo("STOPPED"));
        inbox.receive(merged(2, null, person).poll());
        SOF.get(RUNS + "/{id}", run).body("phase", equalTo("RUNNING"));
    }

    @Test
    void what_was_stopped_long_ago_stays_stopped() {
        inbox.receive(told(1, true).poll());
        var run = started(citizen);
        inbox.receive(told(2, false).poll());
        database.run(
                "update procedure_run set started_on = started_on - 60, ended_on = ended_on - 31 where id = ?",
                UUID.fromString(run));
        inbox.receive(told(3, true).poll());
        SOF.get(RUNS + "/{id}", run).body("phase", equalTo("STOPPED"));
    }

    @Test
    void a_day_that_was_known_beforehand_is_seen_when_it_comes() {
        inbox.receive(told(1, true).poll());
        var run = started(citizen);
        database.run("delete from shared_days where citizen_id = ?", citizen);
        watch.tick();
        watch.tick();
        SOF.get(RUNS + "/{id}", run).body("phase", equalTo("STOPPED")).body("version", equalTo(2));

        database.run("insert into shared_days values (?, ?, null)", citizen, clock.today());
        watch.tick();
        watch.tick();
        SOF.get(RUNS + "/{id}", run).body("phase", equalTo("RUNNING")).body("version", equalTo(3));
        assertThat(EventLog.awaitEvent("plan.events.v1", run, "procedure-run.resumed")
                        .headers())
                .containsEntry("ce_cause", "shared-again");
    }

    /** @param seenAs null: parted */
    private ToldEvent merged(long version, @Nullable UUID seenAs, UUID ever) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("aliasId", citizen);
        state.put("citizenId", seenAs);
        state.put("rows", List.of(Map.of("citizenId", ever, "recordedAt", "2007-11-30T11:00:00Z")));
        return new ToldEvent(
                "citizen", "merge-alias.merged", "merge-alias", citizen.toString(), version, citizen, state);
    }

    private static String started(UUID person) {
        return SOF.post(RUNS, Map.of("citizenId", person, "caseType", "BENEFIT_STOP"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ToldEvent told(long version, boolean shared) {
        return told(citizen, version, shared);
    }

    private ToldEvent told(UUID person, long version, boolean shared) {
        var today = clock.today();
        return ToldSharing.shared(person, version, today.minusDays(9), shared ? null : today.minusDays(1));
    }
}
