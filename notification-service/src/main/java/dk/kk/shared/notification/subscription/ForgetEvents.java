package dk.kk.shared.notification.subscription;

import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.sql.Database;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Removes events older than the stated retention, delivered or not, some at a time. */
@Singleton
class ForgetEvents {
    private static final int AT_MOST = 1_000;
    private final Database database;
    private final SubscriptionSettings settings;
    private final RealClock clock;

    ForgetEvents(Database database, SubscriptionSettings settings, RealClock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        forgetBefore(clock.instant().minus(settings.retention()));
    }

    /** What was told in the last day stays, whatever is asked for. */
    void forgetBefore(Instant time) {
        long forgotten;
        do {
            forgotten = database.first(
                            "select forget_external_events(?, ?) as forgotten",
                            row -> row.number("forgotten"),
                            time,
                            AT_MOST)
                    .orElse(0L);
        } while (forgotten == AT_MOST);
    }
}
