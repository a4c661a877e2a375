package dk.kk.shared.platform.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.SourceWatermark;
import dk.kk.shared.platform.consumer.Watermarks;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From a relay over the broker to a service that listens. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HeardHeartbeatsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Watermarks watermarks;

    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void a_listener_follows_its_source_until_that_is_gone() throws Exception {
        var kafka = Map.<String, Object>of("bootstrap.servers", System.getProperty(SuiteResource.KAFKA));
        var clock = new BusinessClock(Optional.empty());
        var topics = new PublishedTopics(Optional.of(EventLog.prefix()), List.of("citizen.events.v1"));
        var relay = new Relay(
                new OutboxOfOurOwn("heard_heartbeats").ofRelay(),
                new KafkaSettings(kafka)::producer,
                new Heartbeats(topics, clock, "citizen"),
                "citizen");
        var before = clock.instant();
        relay.start();
        try {
            await().atMost(PATIENCE).until(() -> {
                var citizen = citizen();
                return citizen.completeUpTo() != null && citizen.completeUpTo().isAfter(before) && !citizen.behind();
            });
            assertThat(given().get(metrics).asString())
                    .containsPattern("watermark_age_seconds\\{source=\"citizen\"} [0-9]\\.");
        } finally {
            relay.stop();
        }
        await().atMost(PATIENCE).until(() -> citizen().behind());
    }

    private SourceWatermark citizen() {
        return watermarks.bySource().stream()
                .filter(one -> one.source().equals("citizen"))
                .findFirst()
                .orElseThrow();
    }
}
