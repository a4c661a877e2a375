package dk.kk.shared.notification.delivery;

import static java.util.Collections.singletonList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.shared.notification.Receiver;
import dk.kk.shared.notification.SampleAlerts;
import dk.kk.shared.notification.Subscriber;
import dk.kk.shared.notification.Subscriber.Subscribed;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.SuiteResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From registration to the receiver, with everything real in between. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WebhookTest {
    @Inject
    Inbox inbox;

    @Inject
    MeterRegistry metrics;

    private Receiver receiver;
    private String team;

    @BeforeEach
    void listen() {
        receiver = Receiver.start();
        team = SampleAlerts.team(inbox);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void what_happens_to_an_alert_is_sent_signed_and_can_be_asked_for_by_number() {
        var subscribed = Subscriber.ofSof().subscribes(receiver.url(), team);
        assertThat(subscribed.secret()).startsWith("whsec_");

        var story = SampleAlerts.raise(inbox, team);
        inbox.receive(story.stop(2, "RESUMED").poll());
        await().until(() -> receiver.taken().size() == 2);

        var events = subscribed
                .eventsAfter(0)
                .statusCode(200)
                .body("events.type", equalTo(List.of("dk.kk.shared.alert.raised", "dk.kk.shared.alert.updated")))
                .body("events.data.number", equalTo(List.of(1, 2)))
                .body("events[0].data.unit", equalTo(team))
                .body("events[0].data.link", startsWith("/api/v1/alerts/"))
                .body("newest", equalTo(2))
                .body("retentionDays", equalTo(30))
                .extract();
        assertThat(receiver.taken()).isEqualTo(events.path("events.id"));
        assertThat(receiver.messages()).allSatisfy(message -> {
            assertThat(message.isSignedWith(subscribed.secret())).isTrue();
            assertThat(message.id()).isEqualTo(message.json().path("id").asText());
            assertThat(message.body()).doesNotContain(story.citizen().toString(), "SANCTION");
        });
        subscribed.eventsAfter(1).body("events", hasSize(1)).body("events[0].data.number", equalTo(2));
    }

    @Test
    void a_receiver_that_hangs_delays_nobody_else() {
        var sof = Subscriber.ofSof();
        var let = new CountDownLatch(1);
        try (var hanging = Receiver.start()) {
            hanging.answers(() -> {
                let.await();
                return 204;
            });
            var behind = sof.subscribes(hanging.url(), team);
            var other = sof.subscribes(receiver.url(), team);
            SampleAlerts.raise(inbox, team);
            SampleAlerts.raise(inbox, team);

            await().atMost(Duration.ofSeconds(9)).until(() -> receiver.taken().size() == 2);
            behind.delivery().body("delivered", equalTo(0)).body("newest", equalTo(2));
            other.delivery().body("delivered", equalTo(2)).body("nextAttemptAt", nullValue());
            let.countDown();
            await().atMost(Duration.ofSeconds(60)).until(() -> hanging.taken().size() >= 2);
        }
    }

    @Test
    void while_secrets_change_both_sign_until_one_is_ended() {
        var subscribed = Subscriber.ofSof().subscribes(receiver.url(), team);
        var first = subscribed.secret();
        var rotated = subscribed.does("secret-rotation").statusCode(200).extract();
        var second = rotated.<String>path("made.secret");

        assertThat(ping(subscribed).isSignedWith(first)).isTrue();
        assertThat(ping(subscribed).isSignedWith(second)).isTrue();
        subscribed.does("secret-rotation").statusCode(409).body("code", equalTo("secrets-changing-over"));

        var old = rotated.<String>path("live[0].id");
        subscribed.does("secrets/" + old + "/ending").statusCode(200).body("liveUntil", equalTo(singletonList(null)));
        assertThat(ping(subscribed).isSignedWith(first)).isFalse();
        assertThat(ping(subscribed).isSignedWith(second)).isTrue();
        subscribed
                .does("secrets/" + rotated.path("made.id") + "/ending")
                .statusCode(409)
                .body("code", equalTo("secret-last"));
        subscribed.does("secrets/" + old + "/ending").statusCode(404);
    }

    @Test
    void a_new_secret_that_got_lost_can_be_ended_and_the_old_one_stays() {
        var subscribed = Subscriber.ofSof().subscribes(receiver.url(), team);
        var lost = subscribed.does("secret-rotation").extract().<String>path("made.id");
        subscribed.does("secrets/" + lost + "/ending").statusCode(200).body("liveUntil", equalTo(singletonList(null)));

        assertThat(ping(subscribed).isSignedWith(subscribed.secret())).isTrue();
    }

    @Test
    void a_ping_says_what_became_of_it_and_has_no_number() {
        var subscribed = Subscriber.ofSof().subscribes(receiver.url(), team);
        assertThat(ping(subscribed).json().path("type").asText()).isEqualTo("dk.kk.shared.ping");

        receiver.answers(() -> 301);
        subscribed.does("ping").statusCode(200).body("outcome", equalTo("REDIRECTED"));
        subscribed.eventsAfter(0).body("newest", equalTo(0));
        Subscriber.ofSof()
                .subscribes(null, team)
                .does("ping")
                .statusCode(409)
                .body("code", equalTo("subscription-without-webhook"));
    }

    @Test
    void metrics_count_attempts_and_name_no_receiver() {
        var subscribed = Subscriber.ofSof().subscribes(receiver.url(), team);
        SampleAlerts.raise(inbox, team);
        await().until(() -> receiver.taken().size() == 1);
        subscribed.delivery().body("delivered", equalTo(1));

        assertThat(metrics.get("webhook.attempts")
                        .tag("outcome", "DELIVERED")
                        .counter()
                        .count())
                .isPositive();
        assertThat(metrics.get("webhook.oldest.undelivered.seconds").gauge().value())
                .isNotNegative();
        assertThat(metrics.get("webhook.suspended.subscriptions").gauge().value())
                .isNotNegative();
        assertThat(metrics.get("subscription.numbering.age.seconds").gauge().value())
                .isBetween(0.0, 60.0);
        assertThat(metrics.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .extracting(Tag::getValue)
                .noneMatch(value -> value.contains("/hook"))
                .noneMatch(value -> value.contains(receiver.authority()));
    }

    private Receiver.Message ping(Subscribed subscribed) {
        var id = subscribed
                .does("ping")
                .statusCode(200)
                .body("outcome", equalTo("DELIVERED"))
                .extract()
                .<String>path("id");
        return receiver.messages().stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
