package dk.kk.shared.notification.subscription;

import static dk.kk.shared.notification.subscription.SubscriptionPhase.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));

    @Test
    void a_subscription_moves_as_its_picture_says() {
        assertThat(LifecycleWalk.of(SubscriptionPhase.class, SubscriptionTest::move))
                .containsExactlyInAnyOrder(
                        "ACTIVE -> PAUSED: paused",
                        "ACTIVE -> SUSPENDED: suspended",
                        "ACTIVE -> ENDED: ended",
                        "PAUSED -> ACTIVE: resumed",
                        "PAUSED -> ENDED: ended",
                        "SUSPENDED -> ACTIVE: resumed",
                        "SUSPENDED -> ENDED: ended");
    }

    @Test
    void every_verb_raises_the_version() {
        var subscription = subscription("https://receiver.example/");
        subscription.pause(CLOCK);
        subscription.replay(CLOCK);
        subscription.changeSecrets(CLOCK);
        subscription.resume(CLOCK);
        assertThat(subscription.version()).isEqualTo(5);
    }

    @Test
    void a_replay_wakes_a_suspended_one_and_leaves_a_paused_one_paused() {
        var subscription = subscription("https://receiver.example/");
        subscription.suspend(CLOCK);
        assertThat(subscription.replay(CLOCK)).isEqualTo("resumed");
        subscription.pause(CLOCK);
        assertThat(subscription.replay(CLOCK)).isEqualTo("replayed");
        assertThat(subscription.phase()).isEqualTo(PAUSED);
    }

    @Test
    void nothing_is_replayed_of_one_that_has_ended_or_has_no_address() {
        var ended = subscription("https://receiver.example/");
        ended.end(CLOCK);
        refuses("subscription-ended", () -> ended.replay(CLOCK));
        refuses("subscription-ended", () -> ended.changeSecrets(CLOCK));
        refuses("subscription-without-webhook", () -> subscription(null).replay(CLOCK));
    }

    @Test
    void what_is_told_of_it_names_no_address() {
        assertThat(subscription("https://receiver.example/?token=1").state())
                .hasFieldOrPropertyWithValue("webhook", true)
                .asString()
                .doesNotContain("receiver");
    }

    private static String move(SubscriptionPhase from, SubscriptionPhase to) {
        var subscription = subscription("https://receiver.example/");
        switch (from) {
            case ACTIVE -> {}
            case PAUSED -> subscription.pause(CLOCK);
            case SUSPENDED -> subscription.suspend(CLOCK);
            case ENDED -> subscription.end(CLOCK);
        }
        return switch (to) {
            case ACTIVE -> subscription.resume(CLOCK);
            case PAUSED -> subscription.pause(CLOCK);
            case SUSPENDED -> subscription.suspend(CLOCK);
            case ENDED -> subscription.end(CLOCK);
        };
    }

    private static Subscription subscription(@Nullable String url) {
        return new Subscription("client", Administration.SOF, new EventFilter(List.of(), List.of()), url, CLOCK);
    }

    private static void refuses(String code, Runnable verb) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(verb::run)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
