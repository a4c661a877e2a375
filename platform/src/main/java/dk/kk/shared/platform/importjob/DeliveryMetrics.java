package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.sql.SqlFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code import_overdue} of each source that is expected: 1 where its delivery did not come; NaN while the database is away. */
@ApplicationScoped
class DeliveryMetrics {
    private final Deliveries deliveries;
    private final MeterRegistry registry;

    DeliveryMetrics(Deliveries deliveries, MeterRegistry registry) {
        this.deliveries = deliveries;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        deliveries.check();
        for (var source : deliveries.expected()) {
            registry.gauge("import.overdue", Tags.of("source", source), deliveries, known -> overdue(known, source));
        }
    }

    private static double overdue(Deliveries deliveries, String source) {
        try {
            return deliveries.isOverdue(source) ? 1 : 0;
        } catch (SqlFailure e) {
            return Double.NaN; // the scrape goes on, and the readiness check says why
        }
    }
}
