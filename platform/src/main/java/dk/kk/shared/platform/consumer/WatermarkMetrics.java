package dk.kk.shared.platform.consumer;

import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.sql.SqlFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How old each source's watermark is, real time; NaN when it is unknown or the database is away. */
@Singleton
class WatermarkMetrics {
    private static final double MILLIS = 1_000;

    private final HeardTopics topics;
    private final Watermarks watermarks;
    private final RealClock clock;
    private final MeterRegistry registry;

    WatermarkMetrics(HeardTopics topics, Watermarks watermarks, RealClock clock, MeterRegistry registry) {
        this.topics = topics;
        this.watermarks = watermarks;
        this.clock = clock;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        topics.inKafka().stream()
                .map(topics::sourceOf)
                .distinct()
                .forEach(source ->
                        registry.gauge("watermark.age.seconds", Tags.of("source", source), this, it -> it.age(source)));
    }

    private double age(String source) {
        try {
            return watermarks.bySource().stream()
                    .filter(one -> one.source().equals(source) && one.notedAt() != null)
                    .mapToDouble(one ->
                            Duration.between(one.notedAt(), clock.instant()).toMillis() / MILLIS)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (SqlFailure e) {
            return Double.NaN; // the scrape goes on, and the readiness check says why
        }
    }
}
