package dk.kk.shared.platform.idempotency;

import dk.kk.shared.platform.sql.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Forgets answers after 48 hours, some at a time, leaving alone what a request holds. */
@Singleton
class PurgeKeptAnswers {
    private static final int AT_MOST = 1_000;
    private static final String PURGE = """
            delete from idempotency where key in (
                select key from idempotency where at < now() - interval '48 hours' order by at limit ? for update skip locked)
            """;
    private final Database database;

    PurgeKeptAnswers(Database database) {
        this.database = database;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        int purged;
        do {
            purged = database.run(PURGE, AT_MOST);
        } while (purged == AT_MOST);
    }
}
