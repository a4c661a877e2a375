package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.csv.Lines;
import dk.kk.shared.platform.importjob.ImportJobs.Job;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.problem.RuleViolation;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Stages a whole file in one transaction, or nothing of it. */
@Singleton
class Receipt {

    private static final int LONGEST_SECONDS = 3_600;

    private final AgroalDataSource dataSource;
    private final ImportJobs jobs;
    private final Layouts layouts;

    Receipt(AgroalDataSource dataSource, ImportJobs jobs, Layouts layouts) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.layouts = layouts;
    }

    void receive(Job job, @Nullable Long expectedRows, ImportLayout layout, Lines lines) throws SQLException {
        var failure = new RuleViolation("import-upload-cut");
        var received = false;
        try {
            stage(job, expectedRows, layout, lines);
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
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            try (var connection = dataSource.getConnection()) {
                // held until the end: whoever can take it knows that we died
                Statements.run(
                        connection,
                        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                        job.id().toString());
                jobs.start(job, expectedRows);
                var upload = new Upload(job.id(), layout, layouts.swap(layout), connection);
                upload.receive(lines);
                Statements.run(
                        connection,
                        "update import_job set rows = ?, modulus11_deviations = ? where id = ?",
                        upload.rows(),
                        upload.modulus11Deviations(),
                        job.id());
                if (expectedRows != null && expectedRows != upload.rows()) {
                    Findings.addToFile(
                            connection,
                            job.id(),
                            new RuleViolation("rows-differ", "expected", expectedRows, "found", upload.rows()));
                }
                return job;
            }
        });
    }
}
