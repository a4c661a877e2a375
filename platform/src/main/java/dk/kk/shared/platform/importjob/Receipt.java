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

    void receive(Job job, Announcement announced, ImportLayout layout, Lines lines) {
        var failure = new RuleViolation("import-upload-cut");
        var received = false;
        try {
            QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .run(() -> stage(job, announced, layout, lines));
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

    private void stage(Job job, Announcement announced, ImportLayout layout, Lines lines) {
        jobs.takeTime(LONGEST);
        jobs.holdUpload(job.id());
        jobs.start(job, announced);
        var upload = new Upload(
                layout,
                layouts.swap(layout, ImportSource.read(job.source()).deliverer()),
                new Staging(job.id(), job.source(), layout, database),
                announced);
        upload.receive(lines);
        jobs.received(job.id(), upload.rows(), upload.citizens(), upload.modulus11Deviations());
        reconcile(job, "rows-differ", announced.rows(), upload.rows());
        reconcile(job, "citizens-differ", announced.citizens(), upload.citizens());
    }

    private void reconcile(Job job, String code, @Nullable Long expected, @Nullable Long found) {
        if (expected != null && found != null && !expected.equals(found)) {
            findings.addToFile(job.id(), new RuleViolation(code, "expected", expected, "found", found));
        }
    }
}
