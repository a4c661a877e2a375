package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Stops.considered;
import static dk.kk.shared.offer.benefitstop.Stops.moved;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SofAlertsTest {
    private static final int VERSIONS = 7;

    @Inject
    Inbox inbox;

    @Inject
    SofAlerts alerts;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @Test
    void any_order_and_every_event_twice_gives_the_timeline_that_the_newest_tells() {
        var random = new Random(75);
        var newest = new HashMap<UUID, ToldEvent>();
        var told = new ArrayList<ToldEvent>();
        for (var n = 0; n < 8; n++) {
            var citizen = citizen();
            var stop = UUID.fromString(considered(citizen, "MOVED").path("id"));
            var history = RandomSofAlert.of(stop, citizen, VERSIONS, random);
            told.addAll(history);
            told.addAll(history);
            newest.put(stop, history.getLast());
        }
        Collections.shuffle(told, random);
        for (var from = 0; from < told.size(); from += 5) {
            inbox.receive(ToldEvent.poll(told.subList(from, Math.min(from + 5, told.size()))));
        }

        newest.forEach((stop, event) -> assertThat(sofAlert(stop)).isEqualTo(RandomSofAlert.timeline(event)));
    }

    @Test
    void an_older_event_changes_nothing_though_nobody_held_it_back() {
        var random = new Random(76);
        for (var n = 0; n < 4; n++) {
            var citizen = citizen();
            var stop = UUID.fromString(considered(citizen, "MOVED").path("id"));
            var history = new ArrayList<>(RandomSofAlert.of(stop, citizen, VERSIONS, random));
            var newest = history.getLast();
            Collections.shuffle(history, random);
            history.forEach(event ->
                    QuarkusTransaction.requiringNew().run(() -> alerts.apply(List.of(event.heard(), event.heard()))));

            assertThat(sofAlert(stop)).isEqualTo(RandomSofAlert.timeline(newest));
        }
    }

    @Test
    void what_was_heard_before_all_of_it_was_kept_is_different_to_a_replay_and_mended_by_it() {
        var citizen = citizen();
        var stop = UUID.fromString(considered(citizen, "MOVED").path("id"));
        var event = RandomSofAlert.of(stop, citizen, 3, new Random(77)).getLast();
        inbox.receive(event.poll());
        database.run("update benefit_stop set sof_alert_version = null, sof_phase = 'OPEN' where id = ?", stop);

        assertThat(alerts.differing(List.of(event.heard()))).containsExactly(event.heard());
        QuarkusTransaction.requiringNew().run(() -> alerts.apply(List.of(event.heard())));
        assertThat(alerts.differing(List.of(event.heard()))).isEmpty();
        assertThat(sofAlert(stop)).isEqualTo(RandomSofAlert.timeline(event));
    }

    @Test
    void a_code_that_bif_may_not_know_is_told_as_another_one() {
        assertThat(SofOutcome.of("PLAN_CHANGED")).isEqualTo(SofOutcome.PLAN_CHANGED);
        assertThat(SofOutcome.of("PLAN_OFFERED")).isEqualTo(SofOutcome.OTHER);
        assertThat(SofOutcome.of(null)).isNull();
    }

    @Test
    void not_told_yet_and_nobody_to_tell_do_not_look_alike() {
        var alone = considered(citizen(), "MOVED");
        assertThat(alone.<String>path("sofAlert.standing")).isEqualTo("NOBODY_TO_TELL");
        assertThat(sofAlert(UUID.fromString(alone.path("id"))))
                .containsEntry("raisedAt", null)
                .containsEntry("standing", "NOBODY_TO_TELL");

        var shared = citizen();
        inbox.receive(
                shared(shared, clock.today().minusDays(9).toString(), null).poll());
        var stop = considered(shared, "MOVED");
        assertThat(stop.<String>path("sofAlert.standing")).isEqualTo("NOT_RAISED");
        var dropped = moved(stop, "drop", Map.of());
        assertThat(dropped.<String>path("sofAlert.standing")).isEqualTo("NOBODY_TO_TELL");
    }

    @Test
    void of_a_citizen_who_was_merged_the_days_of_the_one_they_are_seen_as_count() {
        var citizen = citizen();
        var stop = UUID.fromString(considered(citizen, "MOVED").path("id"));
        var seenAs = UUID.randomUUID();
        inbox.receive(shared(seenAs, clock.today().toString(), null).poll());
        database.run("insert into access_alias (alias_id, citizen_id) values (?, ?)", citizen, seenAs);
        try {
            assertThat(database.list("select shared_days_of(?) as days", row -> row.text("days"), citizen))
                    .containsExactly("{[" + clock.today() + ",)}");
        } finally {
            database.run("delete from access_alias where alias_id = ?", citizen);
        }
        assertThat(sofAlert(stop)).containsEntry("standing", "NOBODY_TO_TELL");
    }

    static ToldEvent shared(UUID citizen, String from, @Nullable String to) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("validFrom", from);
        row.put("validTo", to);
        row.put("recordedAt", "2007-11-30T08:00:00Z");
        row.put("supersededAt", null);
        return new ToldEvent(
                "citizen",
                "shared-periods.changed",
                "shared-periods",
                citizen.toString(),
                1,
                citizen,
                Map.of("citizenId", citizen, "rows", List.of(row)));
    }

    private static Map<String, @Nullable Object> sofAlert(UUID stop) {
        return Call.by(BIF_CASEWORKER)
                .get("/api/v1/benefit-stops/{id}", stop)
                .statusCode(200)
                .extract()
                .path("sofAlert");
    }
}
