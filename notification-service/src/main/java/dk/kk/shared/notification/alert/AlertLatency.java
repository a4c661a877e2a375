package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * {@code alert_latency_seconds}: from BIF's record of a stop's state to the commit from which SOF sees the alert that it raises or
 * brings back, by the business clock, which both services share. What other news raises, as a sharing that was recorded late, is no
 * measure of how fast a stop is told.
 */
@Startup // so that it is there before the first alert
@ApplicationScoped
class AlertLatency {
    private static final Set<String> SEEN_ANEW = Set.of("alert.raised", "alert.reopened");
    private static final Duration[] PROMISES = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final Timer timer;
    private final BusinessClock clock;

    AlertLatency(MeterRegistry registry, BusinessClock clock) {
        this.timer = Timer.builder("alert.latency")
                .description("From a stop's record to the alert that SOF sees")
                .serviceLevelObjectives(PROMISES)
                .register(registry);
        this.clock = clock;
    }

    void told(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.RowsWritten written) {
        var now = clock.instant();
        for (var event : written.events()) {
            if (SEEN_ANEW.contains(event.type()) && event.cause().startsWith("benefit-stop-")) {
                record(event, now);
            }
        }
    }

    private void record(Event event, Instant now) {
        if (event.state() instanceof AlertState state && state.details().get("stopRecordedAt") != null) {
            var recordedAt = Instant.parse(state.details().get("stopRecordedAt").asText());
            var latency = Duration.between(recordedAt, now);
            timer.record(latency.isNegative() ? Duration.ZERO : latency); // the clock was put back
        }
    }
}
