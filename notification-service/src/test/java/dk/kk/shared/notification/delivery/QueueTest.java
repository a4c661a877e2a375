package dk.kk.shared.notification.delivery;

import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.notification.MovedClock;
import dk.kk.shared.notification.Receiver;
import dk.kk.shared.notification.SampleAlerts;
import dk.kk.shared.notification.Subscriber;
import dk.kk.shared.notification.Subscriber.Subscribed;
import dk.kk.shared.notification.subscription.NumberNow;
import dk.kk.shared.notification.webhook.Sender;
import dk.kk.shared.notification.webhook.WebhookSecrets;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A queue whose receiver is away for a while. The service's own jobs rest meanwhile: the test does their work, by a clock it moves. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class QueueTest {
    @Inject
    Inbox inbox;

    @Inject
    Scheduler scheduler;

    @Inject
    NumberNow numbering;

    @Inject
    DeliveryQueues queues;

    @Inject
    Sender sender;

    @Inject
    WebhookSecrets secrets;

    @Inject
    ExhaustedDelivery exhausted;

    @Inject
    DeliveryMetrics metrics;

    private final MovedClock clock = new MovedClock();
    private Receiver receiver;
    private String team;
    private Subscribed subscribed;

    @BeforeEach
    void subscribe() {
        scheduler.pause();
        receiver = Receiver.start();
        team = SampleAlerts.team(inbox);
        subscribed = Subscriber.ofSof().subscribes(receiver.url(), team);
    }

    @AfterEach
    void close() {
        receiver.close();
        scheduler.resume();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 60, 300})
    void of_a_receiver_that_was_away_nothing_is_lost_doubled_or_out_of_order(int seconds) {
        var back = clock.instant().plusSeconds(seconds);
        receiver.answers(() -> clock.instant().isBefore(back) ? 503 : 204);

        for (var second = 0; second < 600; ) {
            if (second < seconds && second % (seconds / 5) == 0) {
                raise(1); // while it is away, too
            }
            work();
            var step = second < 60 ? 2 : 10;
            clock.move(Duration.ofSeconds(step));
            second += step;
        }

        assertThat(receiver.taken()).isEqualTo(told()).hasSize(5);
        assertThat(new HashSet<>(receiver.taken())).hasSameSizeAs(receiver.taken());
        subscribed.delivery().body("delivered", equalTo(told().size())).body("failingSince", nullValue());
    }

    @Test
    void when_all_attempts_have_failed_the_subscription_is_suspended_and_can_be_replayed_by_hand() {
        receiver.answers(() -> 500);
        raise(2);
        while (!phase().equals("SUSPENDED")) {
            work();
            clock.move(Duration.ofHours(1));
        }
        assertThat(receiver.messages()).hasSize(AttemptPlan.ATTEMPTS);
        assertThat(EventLog.awaitEvent("notification.events.v1", subscribed.id(), "subscription.suspended")
                        .headers())
                .containsEntry("ce_cause", "delivery-exhausted");
        assertThat(incidents()).contains(subscribed.id());

        raise(1);
        work();
        assertThat(receiver.messages()).as("nothing is tried any more").hasSize(AttemptPlan.ATTEMPTS);

        receiver.answers(() -> 204);
        subscribed
                .does(Call.by(OPERATIONS), "replay", Map.of("from", 1))
                .statusCode(200)
                .body("phase", equalTo("ACTIVE"));
        work();
        assertThat(receiver.taken()).as("nothing was lost").isEqualTo(told()).hasSize(3);
        assertThat(incidents()).doesNotContain(subscribed.id());
    }

    /** What operations must act on: ids of what it is about. */
    private static List<String> incidents() {
        return Call.by(OPERATIONS)
                .get("/api/v1/incidents?limit={limit}", 200)
                .extract()
                .path("about");
    }

    @Test
    void a_receiver_that_says_it_is_gone_suspends_at_once() {
        receiver.answers(() -> 410);
        raise(1);
        work();

        subscribed
                .delivery()
                .body("phase", equalTo("SUSPENDED"))
                .body("lastOutcome", equalTo("GONE"))
                .body("delivered", equalTo(0));
        receiver.answers(() -> 204);
        subscribed.does("resumption").statusCode(200);
        work();
        assertThat(receiver.taken()).isEqualTo(told());
    }

    @Test
    void of_a_paused_one_nothing_is_sent_and_nothing_is_lost() {
        subscribed.does("pause").statusCode(200).body("phase", equalTo("PAUSED"));
        raise(3);
        work();
        assertThat(receiver.messages()).isEmpty();

        subscribed.does("resumption").statusCode(200);
        work();
        assertThat(receiver.taken()).isEqualTo(told()).hasSize(3);
    }

    @Test
    void a_failure_shows_its_code_and_when_it_is_tried_again() {
        receiver.answers(() -> 301);
        raise(1);
        work();

        subscribed
                .delivery()
                .body("failures", equalTo(1))
                .body("lastOutcome", equalTo("REDIRECTED"))
                .body("failingSince", notNullValue())
                .body("nextAttemptAt", notNullValue());
        assertThat(receiver.messages()).as("no redirect is followed").hasSize(1);
    }

    @Test
    void who_dies_between_sending_and_marking_sends_again_under_the_same_id_when_the_lease_is_over_and_loses_none() {
        raise(3);
        numbering.all();
        var died = claim().getFirst();
        var next = queues.next(died).orElseThrow();
        sender.send(
                next.url(), secrets.keys(died.subscription()), next.event().id().toString(), "{}");

        assertThat(claim()).as("while the lease runs").isEmpty();
        clock.move(DeliverQueue.LEASE);
        work();
        assertThat(receiver.taken())
                .isEqualTo(Stream.concat(Stream.of(told().getFirst()), told().stream())
                        .toList());

        queues.delivered(died, 7, clock.instant(), clock.instant());
        subscribed.delivery().body("delivered", equalTo(3));
    }

    @Test
    void a_replay_sends_from_its_number_on_under_the_same_ids() {
        raise(3);
        work();
        subscribed.does("replay", Map.of("from", 2)).statusCode(200);
        work();
        var told = told();
        assertThat(receiver.taken())
                .isEqualTo(List.of(told.get(0), told.get(1), told.get(2), told.get(1), told.get(2)));
        subscribed.does("replay", Map.of("from", 5)).statusCode(422).body("code", equalTo("number-not-given"));
    }

    private void raise(int alerts) {
        for (var i = 0; i < alerts; i++) {
            SampleAlerts.raise(inbox, team);
        }
    }

    /** As the jobs do each second. */
    private void work() {
        numbering.all();
        var queue = new DeliverQueue(queues, sender, secrets, exhausted, metrics, clock);
        claim().forEach(queue::work);
    }

    /** Of this subscription alone: other tests have left theirs. */
    private List<Claim> claim() {
        var now = clock.instant();
        return queues.claim(now, now.plus(DeliverQueue.LEASE), 1_000).stream()
                .filter(claim -> claim.subscription().equals(UUID.fromString(subscribed.id())))
                .toList();
    }

    private List<String> told() {
        return subscribed.eventsAfter(0).extract().path("events.id");
    }

    private String phase() {
        return subscribed.get().extract().path("phase");
    }
}
