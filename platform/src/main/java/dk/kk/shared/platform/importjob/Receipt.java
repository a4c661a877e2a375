package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.csv.Lines;
import dk.kk.shared.platform.importjob.ImportJobs.Job;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Stages a whole file in one transaction, or nothing of it. */
@Singleton
class Receipt {
    private static final Duration LONGEST = Duration.ofHours(1);
    private final Database database;
    private final ImportJobs jobs;
    private final Findings findings;
    private final Layouts layouts;

    Receipt(Database database, ImportJobs jobs, Findings findings, Layouts layouts) {
        this.database = database;
        this.jobs = jobs;
        this.findings = findings;
        this.layouts = layouts;
    }

    void receive(Job job, @Nullable Long expectedRows, ImportLayout layout, Lines lines) {
        var failure = new RuleViolation("import-upload-cut");
        var received = false;
        try {
            QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .run(() -> stage(job, expectedRows, layout, lines));
            received = true;
        } catch (RuleViolation e) {
            failure = e;
            throw e;
        } finally {
            if (!received) {
                jobs.fail(job.id(), failure);
            }
        }
    }

    private void stage(Job job, @Nullable Long expectedRows, ImportLayout layout, Lines lines) {
        jobs.takeTime(LONGEST);
        jobs.holdUpload(job.id());
        jobs.start(job, expectedRows);
        var upload = new Upload(
                layout,
                layouts.swap(layout, ImportSource.read(job.source()).deliverer()),
                new Staging(job.id(), job.source(), layout, database));
        upload.receive(lines);
        jobs.received(job.id(), upload.rows(), upload.modulus11Deviations());
        if (expectedRows != null && expectedRows != upload.rows()) {
            findings.addToFile(
                    job.id(), new RuleViolation("rows-differ", "expected", expectedRows, "found", upload.rows()));
        }
    }
}
