package dk.kk.shared.platform.importjob;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.importjob.Findings.NewFinding;
import dk.kk.shared.platform.importjob.ImportJobs.Job;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Finding;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The next chunk of an import: its rows, their history, the outbox rows and the mark, in the transaction that is open. */
@Singleton
class Merge {
    private static final int CHUNK = 1_000;
    private static final UUID START = new UUID(0, 0);

    /** The rows up to the citizen of the thousandth, all of that citizen's too. */
    private static final String NEXT = """
            with ahead as not materialized (select * from import_row where import_id = ? and ordering > ? and not unchanged),
            last as (select ordering from ahead order by ordering, row_no offset ? limit 1)
            select * from ahead
            where ordering <= coalesce((select ordering from last), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
            order by ordering, row_no
            """;

    private static final String REMEMBER = """
            insert into import_known (source, natural_key, hash, citizen_id)
            select ?, natural_key, hash, citizen_id from import_row
            where import_id = ? and ordering > ? and ordering <= ? and not unchanged and row_no <> all (?)
            on conflict (source, natural_key) do update
                set hash = excluded.hash, citizen_id = excluded.citizen_id, gone_since = null
            """;

    private final Database database;
    private final Findings findings;
    private final Differences differences;
    private final Subjects subjects;
    private final BusinessClock clock;

    Merge(Database database, Findings findings, Differences differences, Subjects subjects, BusinessClock clock) {
        this.database = database;
        this.findings = findings;
        this.differences = differences;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Without a next chunk the import is done. */
    void next(Job job, ImportLayout layout) {
        var from = job.mark() == null ? START : job.mark();
        var staged = database.list(NEXT, Staged::read, job.id(), from, CHUNK - 1);
        if (staged.isEmpty()) {
            layout.finish(job.id());
            differences.remember(job);
            database.run("delete from import_row where import_id = ?", job.id());
            database.run("update import_job set phase = 'DONE', done_on = ? where id = ?", clock.today(), job.id());
            return;
        }
        var chunk =
                new Chunk(job.id(), job.mode(), staged.stream().map(Staged::row).toList());
        layout.merge(chunk);
        var refused = quarantine(job.id(), layout, staged, chunk.findings());
        var mark = staged.getLast().ordering();
        database.run(REMEMBER, job.source(), job.id(), from, mark, SqlArray.numbers(refused));
        database.run(
                "update import_job set mark = ?, merged = merged + ?, quarantined = quarantined + ? where id = ?",
                mark,
                staged.size() - refused.size(),
                refused.size(),
                job.id());
        audit(chunk.rows());
    }

    private Set<Long> quarantine(UUID id, ImportLayout layout, List<Staged> rows, List<Finding> refusals) {
        if (refusals.isEmpty()) {
            return Set.of();
        }
        var byRow = rows.stream().collect(toMap(row -> row.row().row(), row -> row));
        findings.add(
                id,
                refusals.stream()
                        .map(refusal -> requireNonNull(byRow.get(refusal.row())).found(refusal, layout))
                        .toList());
        var refused = refusals.stream().map(Finding::row).collect(toSet());
        differences.remove(id, refused);
        return refused;
    }

    private void audit(List<StagedRow> rows) {
        var citizens = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.citizenId()))
                .distinct()
                .toList();
        if (!citizens.isEmpty()) {
            subjects.listed(citizens);
        }
    }

    /** @param data the file's columns; the row has what stands instead of the CPR too */
    private record Staged(UUID ordering, String key, Map<String, String> data, StagedRow row) {

        static Staged read(SqlRow found) {
            var data = EventJson.texts(found.text("data"));
            var values = new HashMap<>(EventJson.texts(found.text("instead")));
            values.putAll(data);
            var row = new StagedRow(found.number("row_no"), found.uuidOrNull("citizen_id"), values);
            return new Staged(found.uuid("ordering"), found.text("natural_key"), data, row);
        }

        NewFinding found(Finding refusal, ImportLayout layout) {
            return new NewFinding(refusal, layout.showsRefusedRows() ? data : Map.of(), row.citizenId(), key);
        }
    }
}
