package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** When a run begins: an hour after the one before, whichever instance began that, or when somebody asks. */
@Singleton
class ReconciliationHour {
    private static final Logger LOG = Logger.getLogger(ReconciliationHour.class);

    private final Reconcile reconcile;
    private final Runs runs;
    private final BackgroundJobs jobs;
    private final ReconciliationSettings settings;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

    ReconciliationHour(Reconcile reconcile, Runs runs, BackgroundJobs jobs, ReconciliationSettings settings) {
        this.reconcile = reconcile;
        this.runs = runs;
        this.jobs = jobs;
        this.settings = settings;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (settings.every().isPositive() && runs.isDue(settings.every())) {
            try {
                begin(null);
            } catch (RuleViolation e) {
                LOG.infof("No reconciliation begins: %s", e.code());
            }
        }
    }

    /**
     * It goes on behind the answer.
     *
     * @throws RuleViolation {@code reconciliation-running}
     */
    ReconciliationRun begin(@Nullable String askedBy) {
        var run = runs.begin(askedBy);
        var by = askedBy == null ? "schedule" : askedBy;
        thread.execute(() -> work(run, by));
        return run;
    }

    private void work(ReconciliationRun run, String by) {
        try {
            jobs.run("reconciliation", by, Purpose.SUPPORT, () -> reconcile.run(run));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Reconciliation %s broke off", run.id()); // nobody else hears of it on this thread
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        thread.shutdown();
    }
}
