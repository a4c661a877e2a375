package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.RowReader;
import dk.kk.shared.platform.sql.SqlFailure;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The imports; by id they are in the order of their start. */
@ApplicationScoped
class ImportJobs {
    private static final String LAST = "g"; // above every id's text
    private final Database database;
    private final Findings findings;

    ImportJobs(Database database, Findings findings) {
        this.database = database;
        this.findings = findings;
    }

    /** @param mark the last citizen merged */
    record Job(
            UUID id,
            String source,
            Mode mode,
            Phase phase,
            boolean dryRun,
            boolean complete,
            String startedBy,
            @Nullable UUID mark) {

        private static Job read(SqlRow row) {
            return new Job(
                    row.uuid("id"),
                    row.text("source"),
                    row.code("mode", Mode.class),
                    row.code("phase", Phase.class),
                    row.flag("dry_run"),
                    row.flag("complete"),
                    row.text("started_by"),
                    row.uuidOrNull("mark"));
        }
    }

    /** Commits, so that others see it running; replaces a dry run of the source that waits. */
    @Transactional(TxType.REQUIRES_NEW)
    void start(Job job, Announcement announced) {
        failCut();
        list("where source = ? and phase = 'VALIDATED'", job.source())
                .forEach(waiting -> end(waiting.id(), new RuleViolation("import-replaced")));
        alone(
                job.source(),
                """
                insert into import_job (id, source, mode, phase, dry_run, complete, started_by, expected_rows, expected_citizens)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                job.id(),
                job.source(),
                job.mode(),
                job.phase(),
                job.dryRun(),
                job.complete(),
                job.startedBy(),
                announced.rows(),
                announced.citizens());
    }

    /** From a finished dry run on to the merge. */
    @Transactional
    Job release(UUID id) {
        var job = lock(id);
        if (job.phase() != Phase.VALIDATED) {
            throw new RuleViolation("illegal-move", "from", job.phase(), "to", Phase.MERGING, "allowed", List.of());
        }
        alone(job.source(), "update import_job set phase = 'RECEIVED', dry_run = false where id = ?", id);
        return job;
    }

    /** Uploads whose receiver holds its lock no more: the process or the connection died in the middle. */
    void failCut() {
        database.run("""
                update import_job set phase = 'FAILED', failure = 'import-upload-cut'
                where phase = 'RECEIVED' and rows is null and pg_try_advisory_xact_lock(hashtextextended(id::text, 0))
                """);
    }

    /** Held until the transaction ends: whoever can take it knows that its holder died. */
    @Transactional(TxType.MANDATORY)
    void holdUpload(UUID id) {
        database.run("select pg_advisory_xact_lock(hashtextextended(?, 0))", id.toString());
    }

    /** For the statements of the open transaction and the waits between them: a whole file takes longer than a request may. */
    @Transactional(TxType.MANDATORY)
    void takeTime(Duration longest) {
        database.allow(longest);
    }

    @Transactional(TxType.MANDATORY)
    void received(UUID id, long rows, @Nullable Long citizens, long modulus11Deviations) {
        var sql = "update import_job set rows = ?, citizens = ?, modulus11_deviations = ? where id = ?";
        database.run(sql, rows, citizens, modulus11Deviations, id);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void fail(UUID id, RuleViolation reason) {
        end(id, reason);
    }

    private void end(UUID id, RuleViolation reason) {
        var sql = "update import_job set phase = 'FAILED', failure = ? where id = ?";
        if (database.run(sql, reason.code(), id) == 1) { // none where another was running
            findings.addToFile(id, reason);
            database.run("delete from import_row where import_id = ?", id);
        }
    }

    /** Received whole or in the middle of the merge: the worker's, at a restart too. */
    List<Job> unfinished() {
        return list("where phase = 'MERGING' or (phase = 'RECEIVED' and rows is not null) order by id");
    }

    private List<Job> list(String where, Object... arguments) {
        return database.list("select * from import_job " + where, Job::read, arguments);
    }

    /** @throws RuleViolation {@code not-found} */
    @Transactional(TxType.MANDATORY)
    Job lock(UUID id) {
        return find("select * from import_job where id = ? for update", Job::read, id);
    }

    /** @throws RuleViolation {@code not-found} */
    ImportView view(UUID id) {
        return find("select * from import_job where id = ?", ImportView::read, id);
    }

    boolean isCompared(UUID id) {
        return find("select compared from import_job where id = ?", row -> row.flag("compared"), id);
    }

    /** Newest first. */
    List<ImportView> views(PageRequest page) {
        return database.list(
                "select * from import_job where id::text < ? order by id desc limit ?",
                ImportView::read,
                page.after() == null ? LAST : page.after(),
                page.fetch());
    }

    private <T> T find(String sql, RowReader<T> reader, UUID id) {
        return database.first(sql, reader, id)
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "import", "id", id));
    }

    /** @throws RuleViolation {@code import-running}: one at a time per source */
    private void alone(String source, String sql, @Nullable Object... arguments) {
        try {
            database.run(sql, arguments);
        } catch (SqlFailure e) {
            throw e.isUniqueViolation() ? new RuleViolation("import-running", "source", source) : e;
        }
    }
}
