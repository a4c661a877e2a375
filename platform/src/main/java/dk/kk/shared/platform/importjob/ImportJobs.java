package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.importjob.Findings.Found;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.paging.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The imports; by id they are in the order of their start. */
@ApplicationScoped
class ImportJobs {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String LAST = "g"; // above every id's text

    private final AgroalDataSource dataSource;

    ImportJobs(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param mark the last citizen merged */
    record Job(
            UUID id,
            String source,
            Mode mode,
            Phase phase,
            boolean dryRun,
            String startedBy,
            @Nullable UUID mark) {

        private static Job read(ResultSet row) throws SQLException {
            return new Job(
                    row.getObject("id", UUID.class),
                    row.getString("source"),
                    Mode.valueOf(row.getString("mode")),
                    Phase.valueOf(row.getString("phase")),
                    row.getBoolean("dry_run"),
                    row.getString("started_by"),
                    row.getObject("mark", UUID.class));
        }
    }

    /** Commits, so that others see it running; replaces a dry run of the source that waits. */
    @Transactional(TxType.REQUIRES_NEW)
    void start(Job job, @Nullable Long expectedRows) throws SQLException {
        failCut();
        try (var connection = dataSource.getConnection()) {
            for (var waiting : list("where source = ? and phase = 'VALIDATED'", job.source())) {
                fail(connection, waiting.id(), new RuleViolation("import-replaced"));
            }
            running(
                    job.source(),
                    () -> Statements.run(
                            connection,
                            """
                    insert into import_job (id, source, mode, phase, dry_run, started_by, expected_rows)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """,
                            job.id(),
                            job.source(),
                            job.mode().name(),
                            job.phase().name(),
                            job.dryRun(),
                            job.startedBy(),
                            expectedRows));
        }
    }

    /** From a finished dry run on to the merge. */
    @Transactional
    Job release(UUID id) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var job = lock(connection, id);
            if (job.phase() != Phase.VALIDATED) {
                throw new RuleViolation("illegal-move", "from", job.phase(), "to", Phase.MERGING, "allowed", List.of());
            }
            running(
                    job.source(),
                    () -> Statements.run(
                            connection, "update import_job set phase = 'RECEIVED', dry_run = false where id = ?", id));
            return job;
        }
    }

    /** Uploads whose receiver holds its lock no more: the process or the connection died in the middle. */
    void failCut() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            Statements.run(connection, """
                    update import_job set phase = 'FAILED', failure = 'import-upload-cut'
                    where phase = 'RECEIVED' and rows is null and pg_try_advisory_xact_lock(hashtextextended(id::text, 0))
                    """);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void fail(UUID id, RuleViolation reason) {
        try (var connection = dataSource.getConnection()) {
            fail(connection, id, reason);
        } catch (SQLException e) {
            throw new IllegalStateException("Import " + id + " cannot be marked as failed", e);
        }
    }

    private static void fail(Connection connection, UUID id, RuleViolation reason) throws SQLException {
        var sql = "update import_job set phase = 'FAILED', failure = ? where id = ?";
        if (Statements.run(connection, sql, reason.code(), id) == 1) { // none where another was running
            Findings.addToFile(connection, id, reason);
            Statements.run(connection, "delete from import_row where import_id = ?", id);
        }
    }

    /** Received whole or in the middle of the merge: the worker's, at a restart too. */
    List<Job> unfinished() throws SQLException {
        return list("where phase = 'MERGING' or (phase = 'RECEIVED' and rows is not null) order by id");
    }

    private List<Job> list(String where, Object... arguments) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return Statements.list(connection, "select * from import_job " + where, Job::read, arguments);
        }
    }

    /** @throws RuleViolation {@code not-found} */
    static Job lock(Connection connection, UUID id) throws SQLException {
        return one(Statements.list(connection, "select * from import_job where id = ? for update", Job::read, id), id);
    }

    ImportView view(UUID id) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var sql = "select * from import_job where id = ?";
            return one(Statements.list(connection, sql, ImportView::read, id), id);
        }
    }

    /** Newest first. */
    List<ImportView> views(PageRequest page) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var after = page.after() == null ? LAST : page.after();
            return Statements.list(
                    connection,
                    "select * from import_job where id::text < ? order by id desc limit ?",
                    ImportView::read,
                    after,
                    page.fetch());
        }
    }

    List<Found> findings(UUID id, PageRequest page) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return Findings.list(connection, id, page);
        }
    }

    private static <T> T one(List<T> found, UUID id) {
        return found.stream().findFirst().orElseThrow(() -> new RuleViolation("not-found", "kind", "import", "id", id));
    }

    private interface Write {
        void run() throws SQLException;
    }

    /** @throws RuleViolation {@code import-running}: one at a time per source */
    private static void running(String source, Write write) throws SQLException {
        try {
            write.run();
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new RuleViolation("import-running", "source", source);
            }
            throw e;
        }
    }
}
