package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.importjob.ImportJobs.Job;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.problem.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Validates and merges what was received, one import after the other, and goes on at the mark after a restart. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int LONGEST_SECONDS = 600;

    private final AgroalDataSource dataSource;
    private final ImportJobs jobs;
    private final Layouts layouts;
    private final BackgroundJobs background;
    private final Subjects subjects;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();

    ImportWorker(
            AgroalDataSource dataSource,
            ImportJobs jobs,
            Layouts layouts,
            BackgroundJobs background,
            Subjects subjects) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.layouts = layouts;
        this.background = background;
        this.subjects = subjects;
    }

    void resume(@Observes StartupEvent start) throws SQLException {
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

    private void work(Job job) {
        try {
            background.run("import", job.startedBy(), Purpose.IMPORT, () -> {
                var goesOn = true;
                while (goesOn && !worker.isShutdown()) {
                    goesOn = step(job.id());
                }
            });
        } catch (RuntimeException e) {
            if (Sql.passes(e) && !worker.isShutdown()) {
                LOG.warnf("Import %s waits for the database", job.id());
                worker.schedule(() -> work(job), 1, TimeUnit.SECONDS);
            } else if (!worker.isShutdown()) {
                LOG.errorf(e, "Import %s of %s broke off", job.id(), job.source());
                jobs.fail(job.id(), new RuleViolation("import-broken"));
            }
        }
    }

    /** One transaction; false when nothing is left to do. */
    boolean step(UUID id) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            try (var connection = dataSource.getConnection()) {
                var job = ImportJobs.lock(connection, id);
                var layout = layouts.of(job.source());
                switch (job.phase()) {
                    case RECEIVED -> Validation.run(connection, job, layout);
                    case MERGING -> {
                        var citizens = Merge.next(connection, job, layout).stream()
                                .flatMap(row -> Stream.ofNullable(row.citizenId()))
                                .distinct()
                                .toList();
                        if (!citizens.isEmpty()) {
                            subjects.listed(citizens);
                        }
                    }
                    case VALIDATED, DONE, FAILED -> {
                        return false;
                    }
                }
                return true;
            }
        });
    }
}
