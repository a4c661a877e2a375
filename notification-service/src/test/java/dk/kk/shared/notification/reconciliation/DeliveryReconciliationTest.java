package dk.kk.shared.notification.reconciliation;

import static dk.kk.shared.notification.reconciliation.BreakKind.EVENT_NOT_DELIVERED;
import static dk.kk.shared.notification.reconciliation.BreakKind.EVENT_NOT_NUMBERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.notification.SampleAlerts;
import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.Subscriber;
import dk.kk.shared.notification.Subscriber.Subscribed;
import dk.kk.shared.notification.incident.Incident;
import dk.kk.shared.notification.incident.Incidents;
import dk.kk.shared.notification.reconciliation.FakeLedger.OfferStops;
import dk.kk.shared.notification.subscription.NumberNow;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Systems that subscribe have what was told of the alerts of stops. The service's own jobs rest; the test does their work. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(FakeLedger.class)
class DeliveryReconciliationTest {
    private static final Instant LONG_AGO = Instant.parse("2007-11-30T11:00:00Z");
    private static final String NOWHERE = "http://127.0.0.1:9/";

    @Nullable
    HttpServer server;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    Scheduler scheduler;

    @Inject
    NumberNow numbering;

    @Inject
    Runs runs;

    @Inject
    Reconcile reconcile;

    @Inject
    Incidents incidents;

    private String team;

    @BeforeEach
    void nobody_else_subscribes_and_the_jobs_rest() {
        scheduler.pause();
        database.run("update alert set kind = 'TRANSFER', about_kind = 'transfer' where kind = 'BENEFIT_STOP'");
        database.run("update subscription set phase = 'ENDED'");
        team = SampleAlerts.team(inbox);
    }

    @AfterEach
    void go_on() {
        scheduler.resume();
    }

    @Test
    void what_a_subscription_lacks_is_one_break_named_by_it_until_it_has_its_number() {
        var subscribed = subscribed(null);
        var oldest = raised();
        var other = raised();
        offerHas(oldest, other);
        database.run("update external_event set sequenced_at = clock_timestamp() where unit = ?", team);
        numbering.all();

        var run = settled(2);
        assertThat(lacking(run)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(EVENT_NOT_NUMBERED);
            assertThat(found.stage()).isEqualTo(Stage.DELIVERED);
            assertThat(found.subscriptionId()).hasToString(subscribed.id());
            assertThat(found.stopId()).isEqualTo(oldest.stop());
            assertThat(found.about().id()).isEqualTo(oldest.stop().toString());
        });
        assertThat(counts(run).delivered()).isZero();
        assertThat(waiting()).contains("EVENT_NOT_NUMBERED " + subscribed.id());

        database.run("update external_event set sequenced_at = null where unit = ?", team);
        numbering.all();
        var mended = settled(2);
        assertThat(lacking(mended)).isEmpty();
        assertThat(counts(mended).delivered()).isEqualTo(2);
        assertThat(waiting()).doesNotContain("EVENT_NOT_NUMBERED " + subscribed.id());
    }

    @Test
    void what_no_webhook_took_is_a_break_unless_it_waits_for_its_turn() {
        var subscribed = subscribed(NOWHERE);
        offerHas(raised());
        numbering.all();

        assertThat(lacking(settled(1))).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(EVENT_NOT_DELIVERED);
            assertThat(found.subscriptionId()).hasToString(subscribed.id());
        });

        database.run("update subscription set phase = 'SUSPENDED' where id = ?::uuid", subscribed.id());
        assertThat(lacking(settled(1))).as("it is exhausted").isEmpty();
        database.run("update subscription set phase = 'ACTIVE' where id = ?::uuid", subscribed.id());
        database.run(
                "insert into delivery_queue (subscription_id, due_at) values (?::uuid, clock_timestamp() + interval '5 minutes')",
                subscribed.id());
        assertThat(lacking(settled(1))).as("it is tried again").isEmpty();
        database.run(
                "update delivery_queue set due_at = clock_timestamp() - interval '5 minutes' where subscription_id = ?::uuid",
                subscribed.id());
        assertThat(lacking(settled(1))).as("nobody tries it").hasSize(1);
        database.run("update delivery_queue set delivered = 1 where subscription_id = ?::uuid", subscribed.id());
        var delivered = settled(1);
        assertThat(lacking(delivered)).isEmpty();
        assertThat(counts(delivered).delivered()).isEqualTo(1);
    }

    @Test
    void what_was_told_of_other_teams_or_before_somebody_subscribed_is_not_owed() {
        var mine = raised();
        var others = SampleAlerts.raise(inbox, SampleAlerts.team(inbox));
        Subscriber.ofSof().subscribes(null, team);
        var ofBoth = subscribedTo();
        offerHas(mine, others);

        assertThat(lacking(settled(1)))
                .singleElement()
                .satisfies(found -> assertThat(found.subscriptionId()).hasToString(ofBoth.id()));
    }

    private Subscribed subscribed(@Nullable String url) {
        var subscribed = Subscriber.ofSof().subscribes(url, team);
        age(subscribed);
        return subscribed;
    }

    /** To the centre of the team, long ago. */
    private Subscribed subscribedTo() {
        var subscribed = Subscriber.ofSof().subscribes(null, SampleAlerts.centreOf(team));
        age(subscribed);
        return subscribed;
    }

    private void age(Subscribed subscribed) {
        database.run(
                "update subscription set registered_at = registered_at - interval '1 hour' where id = ?::uuid",
                subscribed.id());
    }

    private Story raised() {
        return SampleAlerts.raise(inbox, team);
    }

    private void offerHas(Story... stories) {
        var offer = OfferStops.at(Objects.requireNonNull(server));
        for (var story : stories) {
            offer.has(story.stop(), 1, "DECIDED", LONG_AGO);
        }
    }

    /** A run that found so many events to be old enough to be owed. */
    private ReconciliationRun settled(long owed) {
        return await().until(this::run, run -> counts(run).owed() == owed);
    }

    private ReconciliationRun run() {
        var run = runs.begin(null);
        reconcile.run(run);
        return runs.get(run.id());
    }

    private static StageCounts counts(ReconciliationRun run) {
        return Objects.requireNonNull(run.counts());
    }

    private List<NamedBreak> lacking(ReconciliationRun run) {
        return runs.breaks(run.id()).stream()
                .filter(found -> found.subscriptionId() != null)
                .toList();
    }

    private List<String> waiting() {
        return incidents.list(null, new UUID(0, 0), 1_000).stream()
                .map(Incident::about)
                .toList();
    }
}
