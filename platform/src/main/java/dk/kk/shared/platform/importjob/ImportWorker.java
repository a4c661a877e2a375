package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.importjob.ImportJobs.Job;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.SqlStates;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Validates and merges what was received, one import after the other, and goes on at the mark after a restart. */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private final ImportJobs jobs;
    private final Layouts layouts;
    private final Validation validation;
    private final Merge merge;
    private final BackgroundJobs background;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();

    ImportWorker(ImportJobs jobs, Layouts layouts, Validation validation, Merge merge, BackgroundJobs background) {
        this.jobs = jobs;
        this.layouts = layouts;
        this.validation = validation;
        this.merge = merge;
        this.background = background;
    }

    void resume(@Observes StartupEvent start) {
        if (layouts.areMissing()) {
            return;
        }
        jobs.failCut();
        jobs.unfinished().forEach(this::take);
    }

    /** A running chunk is finished; the rest waits for the next start. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }

    void take(Job job) {
        worker.execute(() -> work(job));
    }

    /** Whatever is thrown is dealt with here, errors too: the executor would swallow it and the import would stand still. */
    private void work(Job job) {
        try {
            background.run("import", job.startedBy(), Purpose.IMPORT, () -> {
                var goesOn = true;
                while (goesOn && !worker.isShutdown()) {
                    goesOn = step(job.id());
                }
            });
        } catch (RuntimeException | Error e) {
            if (SqlStates.passes(e)) {
                LOG.warnf("Import %s waits for the database", job.id());
                inASecond(() -> work(job));
            } else if (!worker.isShutdown()) {
                LOG.errorf(e, "Import %s of %s broke off", job.id(), job.source());
                giveUp(job);
            }
        }
    }

    private void giveUp(Job job) {
        try {
            jobs.fail(job.id(), new RuleViolation("import-broken"));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Import %s cannot be marked as failed yet", job.id());
            inASecond(() -> giveUp(job));
        }
    }

    /** Not while the service stops: then the next start goes on. */
    private void inASecond(Runnable next) {
        if (!worker.isShutdown()) {
            worker.schedule(next, 1, TimeUnit.SECONDS);
        }
    }

    /** One transaction; false when nothing is left to do. */
    boolean step(UUID id) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST.toSeconds())
                .call(() -> {
                    jobs.takeTime(LONGEST);
                    var job = jobs.lock(id);
                    var layout = layouts.of(ImportSource.read(job.source()).name());
                    switch (job.phase()) {
                        case RECEIVED -> validation.run(job, layout);
                        case MERGING -> merge.next(job, layout);
                        case VALIDATED, DONE, FAILED -> {
                            return false;
                        }
                    }
                    return true;
                });
    }
}
