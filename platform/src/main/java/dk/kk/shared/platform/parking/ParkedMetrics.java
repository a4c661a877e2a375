package dk.kk.shared.platform.parking;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** {@code parked_streams}: how many streams stand still here until a human looks; NaN when the database is away. */
@Singleton
class ParkedMetrics {
    /** What has no readable stream stands still alone. */
    private static final String STREAMS = """
            select count(*) as answer from (
                select distinct source, stream_kind, stream_id, case when stream_id is null then id end
                from parked where resolved_at is null) stream
            """;

    private final Database database;
    private final MeterRegistry registry;

    ParkedMetrics(Database database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        registry.gauge("parked.streams", this, ParkedMetrics::streams);
    }

    private double streams() {
        try {
            return database.first(STREAMS, row -> row.fraction("answer")).orElse(Double.NaN);
        } catch (SqlFailure e) {
            return Double.NaN; // the scrape goes on, and the readiness check says why
        }
    }
}
