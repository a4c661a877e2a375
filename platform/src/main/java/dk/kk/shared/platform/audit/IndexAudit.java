package dk.kk.shared.platform.audit;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Follows the audit in small steps, each in a transaction of its own; what a killed one had done is undone and done again. */
@Singleton
class IndexAudit {
    private static final int AT_MOST = 200;

    private final UnindexedRows unindexed = new UnindexedRows(AT_MOST);
    private final Database database;
    private final MeterRegistry registry;

    IndexAudit(Database database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        registry.gauge("audit.unindexed.seconds", this, IndexAudit::seconds);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void index() {
        int indexed;
        do {
            indexed = QuarkusTransaction.requiringNew().call(() -> database.with(unindexed::index));
        } while (indexed == AT_MOST);
    }

    private double seconds() {
        try {
            return database.with(unindexed::seconds);
        } catch (SqlFailure e) {
            return Double.NaN; // the scrape goes on, and the readiness check says why
        }
    }
}
