package dk.kk.shared.notification.reconciliation;

import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.reconciliation.FakeLedger.OfferStops;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
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
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What plan-service has to tell either side, beside what the side was told; and whether it can be said whose matter a stop is. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(FakeLedger.class)
class MatterReconciliationTest {
    private static final String RUNS = "/api/v1/reconciliation-runs";
    private static final Instant LONG_AGO = Instant.parse("2007-11-30T11:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FINDING = "finding-notice";

    @Nullable
    HttpServer server;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final Call operator = Call.by(OPERATIONS);
    private final Story story = Story.begin();
    private @Nullable OfferStops suite;

    @BeforeEach
    void nobody_has_anything_yet() {
        database.run("""
                update alert set kind = 'TRANSFER', about_kind = 'transfer'
                where kind in ('BENEFIT_STOP', 'COORDINATION', 'FINDING', 'PROCEDURE_STEP')
                """);
        database.run("update subscription set phase = 'ENDED'");
        inbox.receive(story.responsible(1, "2007-01-01 SC1-R1").poll());
        suite = OfferStops.at(Objects.requireNonNull(server));
    }

    @AfterEach
    void nothing_is_parked() {
        database.run("update parked set resolved_at = clock_timestamp() where topic = 'seeded'");
    }

    @Test
    void where_all_agrees_no_break_is_found_and_every_kind_of_matter_is_counted() {
        var found = found();
        var gone = found();
        hear(finding(gone, 2, false));
        var asked = UUID.randomUUID();
        hear(request(asked));
        var late = UUID.randomUUID();
        hear(step(late));
        suite().hasMatter(FINDING, found, 1, true, LONG_AGO)
                .hasMatter(FINDING, gone, 2, false, LONG_AGO)
                .hasMatter("coordination-request", asked, 1, true, LONG_AGO)
                .hasMatter("procedure-step-notice", late, 1, true, LONG_AGO);
        await().atMost(PATIENCE).until(this::allSent);

        var run = run();
        assertThat(breaks(run)).isEmpty();
        run.body("run.matterCounts.matters", equalTo(4))
                .body("run.matterCounts.moving", equalTo(0))
                .body("run.matterCounts.heard", equalTo(4))
                .body("run.matterCounts.mustBeTold", equalTo(3))
                .body("run.matterCounts.told", equalTo(3));
    }

    @Test
    void each_of_six_breaks_of_matters_is_found_by_its_kind_and_stage_and_nothing_else() {
        var lost = UUID.randomUUID();
        var stale = found();
        var untold = found();
        var kept = found();
        database.run("update applied set version = 2 where stream_id = ?", kept.toString());
        var unknown = found();
        var unsent = found();
        await().atMost(PATIENCE).until(this::allSent);
        database.run("""
                insert into outbox_pending (event_id, topic, stream_kind, stream_id, refused_at)
                select event_id, topic, stream_kind, stream_id, clock_timestamp() from outbox
                where stream_kind = 'alert' and data::json ->> 'noticeId' = ?
                """, unsent.toString());
        database.run("update alert set kind = 'TRANSFER' where about_id = ?", untold.toString());
        suite().hasMatter(FINDING, lost, 1, true, LONG_AGO)
                .hasMatter(FINDING, stale, 2, false, LONG_AGO)
                .hasMatter(FINDING, untold, 1, true, LONG_AGO)
                .hasMatter(FINDING, kept, 2, false, LONG_AGO)
                .hasMatter(FINDING, unsent, 1, true, LONG_AGO);

        var expected = Map.of(
                lost.toString(), "HEARD NOT_HEARD",
                stale.toString(), "HEARD HEARD_STALE",
                unknown.toString(), "HEARD MATTER_UNKNOWN",
                untold.toString(), "ALERTED ALERT_MISSING",
                kept.toString(), "ALERTED ALERT_NOT_WITHDRAWN",
                unsent.toString(), "SENT ALERT_UNSENT");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(breaks(run())).isEqualTo(expected));
        run().body("breaks.find { it.about.id == '%s' }.ageSeconds".formatted(lost), notNullValue())
                .body("breaks.find { it.about.id == '%s' }.about.kind".formatted(lost), equalTo(FINDING))
                .body("breaks.find { it.about.id == '%s' }.stopId".formatted(lost), nullValue());
        assertThat(incidents()).contains("NOT_HEARD " + lost, "MATTER_UNKNOWN " + unknown);
    }

    @Test
    void what_is_still_on_its_way_is_no_break() {
        var ahead = found();
        hear(finding(ahead, 2, false)); // heard after plan-service was asked
        suite().hasMatter(FINDING, UUID.randomUUID(), 1, true, null).hasMatter(FINDING, ahead, 1, true, LONG_AGO);

        var run = run();
        assertThat(breaks(run)).isEmpty();
        run.body("run.matterCounts.moving", equalTo(2));
    }

    @Test
    void where_plan_service_does_not_answer_the_run_says_what_it_found_of_stops_and_clears_nothing() {
        var lost = UUID.randomUUID();
        suite().hasMatter(FINDING, lost, 1, true, LONG_AGO);
        run();
        suite().planIsAway();

        run().body("run.phase", equalTo("DONE"))
                .body("run.counts.stops", equalTo(0))
                .body("run.matterCounts", nullValue());
        assertThat(incidents()).contains("plan-matters", "NOT_HEARD " + lost);
        suite = OfferStops.at(Objects.requireNonNull(server));
        run();
        assertThat(incidents()).doesNotContain("plan-matters", "NOT_HEARD " + lost);
    }

    @Test
    void a_stop_whose_sharing_could_not_be_applied_is_no_stop_of_which_all_agrees() {
        inbox.receive(story.stop(1, "DECIDED").poll());
        suite().has(story.stop(), 1, "DECIDED", LONG_AGO);
        assertThat(breaks(run())).doesNotContainKey(story.stop().toString());

        database.run(
                """
                insert into parked (topic, partition, "offset", source, stream_kind, stream_id, version, headers, reason)
                values ('seeded', 0, ?, 'citizen', 'shared-periods', ?, 1, '{"ce_time": "2007-11-30T11:00:00Z"}', 'seeded')
                """,
                Math.abs(story.citizen().getLeastSignificantBits()),
                story.citizen().toString());
        assertThat(breaks(run())).containsEntry(story.stop().toString(), "HEARD SHARING_UNHEARD");
    }

    @Test
    void a_run_says_when_nothing_was_heard_of_late_of_who_is_shared() {
        run();
        assertThat(incidents()).as("nobody ever said so").contains("SHARING_BEHIND citizen");
        heardUpTo(clock.instant().plusSeconds(3_600));
        run();
        assertThat(incidents()).doesNotContain("SHARING_BEHIND citizen");
        heardUpTo(LONG_AGO);
        run();
        assertThat(incidents()).contains("SHARING_BEHIND citizen");
    }

    private void heardUpTo(Instant time) {
        database.run("""
                insert into watermark values (?, 0, 1, ?, clock_timestamp())
                on conflict (topic, partition) do update set complete_up_to = excluded.complete_up_to, noted_at = excluded.noted_at
                """, EventLog.prefix() + "citizen.events.v1", time);
    }

    /** Of the citizen's, and what the tests seed: nobody speaks for citizen-service. */
    private Map<String, String> breaks(ValidatableResponse run) {
        var found = run.extract();
        List<String> ids = found.path("breaks.about.id");
        List<String> stages = found.path("breaks.stage");
        List<String> kinds = found.path("breaks.kind");
        return IntStream.range(0, ids.size())
                .filter(i -> !kinds.get(i).equals("SHARING_BEHIND"))
                .boxed()
                .collect(toMap(ids::get, i -> stages.get(i) + " " + kinds.get(i)));
    }

    private List<String> incidents() {
        return operator.get("/api/v1/incidents?limit=200").extract().path("about");
    }

    private OfferStops suite() {
        return Objects.requireNonNull(suite);
    }

    /** On demand, until it ended. */
    private ValidatableResponse run() {
        var location = operator.post(RUNS, Map.of()).statusCode(202).extract().header("Location");
        await().atMost(PATIENCE)
                .until(() -> !operator.get(location).extract().path("run.phase").equals("RUNNING"));
        return operator.get(location).statusCode(200);
    }

    private boolean allSent() {
        return database.list("select count(*) from outbox_pending where refused_at is null", row -> row.number("count"))
                .getFirst()
                .equals(0L);
    }

    private UUID found() {
        var id = UUID.randomUUID();
        hear(finding(id, 1, true));
        return id;
    }

    private ToldEvent finding(UUID id, long version, boolean open) {
        var state = Map.<String, Object>of(
                "noticeId",
                id,
                "citizenId",
                story.citizen(),
                "side",
                "SOF",
                "phase",
                open ? "OPEN" : "GONE",
                "news",
                1,
                "foundOn",
                clock.today().toString());
        return plan(FINDING, open ? "found" : "gone", id, version, state);
    }

    private ToldEvent request(UUID id) {
        var state = Map.<String, Object>of(
                "requestId",
                id,
                "citizenId",
                story.citizen(),
                "causeKind",
                "JOB_PLAN",
                "causeId",
                UUID.randomUUID(),
                "causeVersion",
                1,
                "askingSide",
                "BIF",
                "askedSide",
                "SOF",
                "phase",
                "ASKED",
                "askedOn",
                clock.today().toString(),
                "dueOn",
                clock.today().plusDays(9).toString());
        return plan("coordination-request", "asked", id, 1, state);
    }

    private ToldEvent step(UUID id) {
        var state = new HashMap<String, Object>(Map.of(
                "noticeId",
                id,
                "citizenId",
                story.citizen(),
                "runId",
                UUID.randomUUID(),
                "step",
                1,
                "reason",
                "OVERDUE",
                "told",
                "SOF",
                "phase",
                "OPEN",
                "news",
                1,
                "day",
                clock.today().minusDays(1).toString()));
        return plan("procedure-step-notice", "told", id, 1, state);
    }

    private ToldEvent plan(String kind, String happened, UUID id, long version, Map<String, Object> state) {
        return new ToldEvent("plan", kind + "." + happened, kind, id.toString(), version, story.citizen(), state);
    }

    private void hear(ToldEvent told) {
        inbox.receive(told.poll());
    }
}
