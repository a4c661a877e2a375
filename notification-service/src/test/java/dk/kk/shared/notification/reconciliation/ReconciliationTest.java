package dk.kk.shared.notification.reconciliation;

import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.reconciliation.FakeLedger.OfferStops;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test looks at its own stops alone: of those of the others offer-service then knows nothing. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(FakeLedger.class)
class ReconciliationTest {
    private static final String RUNS = "/api/v1/reconciliation-runs";
    private static final Instant LONG_AGO = Instant.parse("2007-11-30T11:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Nullable
    HttpServer server;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    Runs runs;

    private final Call operator = Call.by(OPERATIONS);
    private @Nullable OfferStops offer;

    /** Nobody subscribes to them; the alerts of other tests are of stops that no offer-service has: thousands of breaks that nobody seeded. */
    @BeforeEach
    void offer_has_no_stops_and_there_are_no_alerts_of_others() {
        database.run("update alert set kind = 'TRANSFER', about_kind = 'transfer' where kind = 'BENEFIT_STOP'");
        database.run("update subscription set phase = 'ENDED'");
        offer = OfferStops.at(Objects.requireNonNull(server));
    }

    @Test
    void where_all_agrees_no_break_is_found_and_every_stage_counts_the_stop() {
        var told = told("SC1-R1");
        var elsewhere = Story.begin(); // not shared: nobody is to be told
        inbox.receive(elsewhere.stop(1, "DECIDED").poll());
        offer().has(told.stop(), 1, "DECIDED", LONG_AGO).has(elsewhere.stop(), 1, "DECIDED", LONG_AGO);
        await().atMost(PATIENCE).until(() -> isSent(told));

        var run = run();
        assertThat(breaks(run, told, elsewhere)).isEmpty();
        run.body("run.phase", equalTo("DONE"))
                .body("run.counts.stops", equalTo(2))
                .body("run.counts.heard", equalTo(2))
                .body("run.counts.mustBeTold", equalTo(1))
                .body("run.counts.told", equalTo(1))
                .body("run.counts.sent", equalTo(1))
                .body("run.counts.acknowledged", equalTo(0));
    }

    @Test
    void each_of_seven_breaks_of_stops_is_found_by_its_kind_and_stage_and_nothing_else() {
        var lost = Story.begin();
        var stale = told("SC1-R2");
        var untold = unasked("SC1-R2");
        var unknown = told("SC1-R2");
        var kept = told("SC1-R2");
        database.run("delete from shared_days where citizen_id = ?", kept.citizen());
        var otherPhase = told("SC1-R2");
        database.run(
                "update alert set details = replace(details, '\"DECIDED\"', '\"EFFECTIVE\"') where about_id = ?",
                otherPhase.stop().toString());
        var unsent = told("SC1-R2");
        refuse(unsent);
        var good = told("SC1-R2");
        offer().has(lost.stop(), 1, "DECIDED", LONG_AGO)
                .has(stale.stop(), 2, "EFFECTIVE", LONG_AGO)
                .has(untold.stop(), 1, "DECIDED", LONG_AGO)
                .has(kept.stop(), 1, "DECIDED", LONG_AGO)
                .has(otherPhase.stop(), 1, "DECIDED", LONG_AGO)
                .has(unsent.stop(), 1, "DECIDED", LONG_AGO)
                .has(good.stop(), 1, "DECIDED", LONG_AGO);

        var expected = new HashMap<String, String>();
        expected.put(lost.stop().toString(), "HEARD NOT_HEARD");
        expected.put(stale.stop().toString(), "HEARD HEARD_STALE");
        expected.put(unknown.stop().toString(), "HEARD STOP_UNKNOWN");
        expected.put(untold.stop().toString(), "ALERTED ALERT_MISSING");
        expected.put(kept.stop().toString(), "ALERTED ALERT_NOT_WITHDRAWN");
        expected.put(otherPhase.stop().toString(), "ALERTED ALERT_PHASE_DIFFERS");
        expected.put(unsent.stop().toString(), "SENT ALERT_UNSENT");
        var all = List.of(lost, stale, untold, unknown, kept, otherPhase, unsent, good)
                .toArray(Story[]::new);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(breaks(run(), all)).isEqualTo(expected));

        run().body("run.longestUnknownSeconds", greaterThan(500_000_000)); // since 2007
        var incidents = incidents(null);
        expected.forEach((stop, found) -> assertThat(incidents).contains(found.split(" ")[1] + " " + stop));
    }

    @Test
    void an_alert_on_which_nobody_acts_is_counted_and_is_no_incident_for_it_goes_up_by_itself() {
        var late = shared("SC1-R2");
        inbox.receive(late.hearing(1).poll()); // to be answered by 27 November 2007
        offer().has(late.stop(), 1, "HEARING", LONG_AGO);
        await().atMost(PATIENCE).until(() -> isSent(late));

        var run = run();
        assertThat(breaks(run, late)).isEmpty();
        run.body("run.counts.told", equalTo(1)).body("run.counts.overdue", equalTo(1));
        assertThat(incidents(null))
                .noneMatch(about -> about.contains(late.stop().toString()));
    }

    @Test
    void a_break_is_an_incident_until_a_run_no_longer_finds_it() {
        var lost = shared("SC1-R3");
        offer().has(lost.stop(), 1, "DECIDED", LONG_AGO);
        assertThat(breaks(run(), lost)).containsValue("HEARD NOT_HEARD");
        var about = "NOT_HEARD " + lost.stop();
        assertThat(incidents(null)).contains(about);

        inbox.receive(lost.stop(1, "DECIDED").poll());
        assertThat(breaks(run(), lost)).isEmpty();
        assertThat(incidents(null)).doesNotContain(about);
        assertThat(incidents("CLEARED")).contains(about);
    }

    @Test
    void what_is_still_on_its_way_is_no_break() {
        var young = told("SC1-R4");
        var unheard = Story.begin();
        var ahead = told("SC1-R4");
        inbox.receive(ahead.stop(2, "EFFECTIVE").poll()); // heard after offer-service was asked
        offer().has(young.stop(), 2, "EFFECTIVE", null)
                .has(unheard.stop(), 1, "DECIDED", null)
                .has(ahead.stop(), 1, "DECIDED", LONG_AGO);

        var run = run();
        assertThat(breaks(run, young, unheard, ahead)).isEmpty();
        run.body("run.counts.moving", equalTo(3)).body("run.counts.heard", equalTo(0));
    }

    @Test
    void a_run_that_cannot_see_the_stops_fails_and_clears_nothing() {
        var lost = Story.begin();
        offer().has(lost.stop(), 1, "DECIDED", LONG_AGO);
        run();
        offer().isAway();

        run().body("run.phase", equalTo("FAILED"))
                .body("run.failure", equalTo("unavailable"))
                .body("run.breaks", nullValue())
                .body("run.counts", nullValue())
                .body("breaks", empty());
        assertThat(incidents(null)).contains("benefit-stops", "NOT_HEARD " + lost.stop());
        OfferStops.at(Objects.requireNonNull(server));
        run();
        assertThat(incidents(null)).doesNotContain("benefit-stops");
    }

    @Test
    void while_one_goes_on_no_other_one_begins() {
        var going = runs.begin(null);
        operator.post(RUNS, Map.of()).statusCode(409).body("code", equalTo("reconciliation-running"));

        runs.failed(going.id(), "broken");
        run().body("run.phase", equalTo("DONE"));
    }

    private OfferStops offer() {
        return Objects.requireNonNull(offer);
    }

    /** On demand, until it ended. */
    private ValidatableResponse run() {
        var location = operator.post(RUNS, Map.of()).statusCode(202).extract().header("Location");
        await().atMost(PATIENCE)
                .until(() -> !operator.get(location).extract().path("run.phase").equals("RUNNING"));
        return operator.get(location).statusCode(200);
    }

    /** Stage and kind by stop. */
    private static Map<String, String> breaks(ValidatableResponse run, Story... own) {
        var stops = List.of(own).stream().map(story -> story.stop().toString()).toList();
        var found = new HashMap<String, String>();
        List<Map<String, String>> breaks = run.extract().path("breaks");
        breaks.stream()
                .filter(broken -> stops.contains(broken.get("stopId")))
                .forEach(broken -> found.merge(
                        broken.get("stopId"),
                        broken.get("stage") + " " + broken.get("kind"),
                        (one, other) -> one + ", " + other));
        return found;
    }

    private List<String> incidents(@Nullable String phase) {
        return operator.get("/api/v1/incidents?limit=200" + (phase == null ? "" : "&phase=" + phase))
                .extract()
                .path("about");
    }

    private Story shared(String team) {
        var story = Story.begin();
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 " + team).poll());
        return story;
    }

    private Story told(String team) {
        var story = shared(team);
        inbox.receive(story.stop(1, "DECIDED").poll());
        return story;
    }

    /** Its sharing came to be known without the rule being asked. */
    private Story unasked(String team) {
        var story = Story.begin();
        inbox.receive(story.responsible(1, "2007-01-01 " + team).poll());
        inbox.receive(story.stop(1, "DECIDED").poll());
        database.run("insert into shared_days (citizen_id, valid_from) values (?, '2007-01-01')", story.citizen());
        return story;
    }

    private void refuse(Story story) {
        await().atMost(PATIENCE).until(() -> isSent(story));
        database.run("""
                insert into outbox_pending (event_id, topic, stream_kind, stream_id, refused_at)
                select event_id, topic, stream_kind, stream_id, clock_timestamp() from outbox
                where stream_kind = 'alert' and data::json ->> 'stopId' = ?
                """, story.stop().toString());
    }

    private boolean isSent(Story story) {
        return database.list("""
                        select count(*) from outbox where stream_kind = 'alert' and data::json ->> 'stopId' = ?
                        and event_id not in (select event_id from outbox_pending)
                        """, row -> row.number("count"), story.stop().toString())
                .getFirst()
                .equals(1L);
    }
}
