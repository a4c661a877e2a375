package dk.kk.shared.notification.incident;

import dk.kk.shared.platform.sql.SqlFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code incidents_open} of each kind; NaN while the database is away. */
@ApplicationScoped
class IncidentMetrics {
    private final Incidents incidents;
    private final MeterRegistry registry;

    IncidentMetrics(Incidents incidents, MeterRegistry registry) {
        this.incidents = incidents;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        for (var kind : IncidentKind.values()) {
            registry.gauge("incidents.open", Tags.of("kind", kind.key()), incidents, known -> open(known, kind));
        }
    }

    private static double open(Incidents incidents, IncidentKind kind) {
        try {
            return incidents.open().getOrDefault(kind, 0L);
        } catch (SqlFailure e) {
            return Double.NaN; // the scrape goes on, and the readiness check says why
        }
    }
}
