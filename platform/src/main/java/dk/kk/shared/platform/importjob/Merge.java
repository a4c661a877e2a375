package dk.kk.shared.platform.importjob;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.kk.shared.platform.importjob.ImportJobs.Job;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Finding;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.json.EventJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The next chunk of an import: its rows, their history, the outbox rows and the mark, in the transaction that is open. */
final class Merge {

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
            insert into import_known (source, natural_key, hash)
            select ?, natural_key, hash from import_row
            where import_id = ? and ordering > ? and ordering <= ? and not unchanged and row_no <> all (?)
            on conflict (source, natural_key) do update set hash = excluded.hash
            """;

    private Merge() {}

    /** The rows it took; none: all are merged. */
    static List<StagedRow> next(Connection connection, Job job, ImportLayout layout) throws SQLException {
        var from = job.mark() == null ? START : job.mark();
        var staged = Statements.list(connection, NEXT, Staged::read, job.id(), from, CHUNK - 1);
        if (staged.isEmpty()) {
            Statements.run(connection, "delete from import_row where import_id = ?", job.id());
            Statements.run(connection, "update import_job set phase = 'DONE' where id = ?", job.id());
            return List.of();
        }
        var rows = staged.stream().map(Staged::row).toList();
        var chunk = new Chunk(job.id(), job.mode(), rows, connection);
        layout.merge(chunk);
        var refused = quarantine(connection, job.id(), staged, chunk.findings());
        var mark = staged.getLast().ordering();
        var except = connection.createArrayOf("bigint", refused.toArray());
        Statements.run(connection, REMEMBER, job.source(), job.id(), from, mark, except);
        Statements.run(
                connection,
                "update import_job set mark = ?, merged = merged + ?, quarantined = quarantined + ? where id = ?",
                mark,
                rows.size() - refused.size(),
                refused.size(),
                job.id());
        return rows;
    }

    private static Set<Long> quarantine(Connection connection, UUID id, List<Staged> rows, List<Finding> findings)
            throws SQLException {
        for (var finding : findings) {
            var found = rows.stream()
                    .filter(row -> row.row().row() == finding.row())
                    .findFirst()
                    .orElseThrow();
            Findings.add(connection, id, finding, found.data(), found.row().citizenId());
        }
        return findings.stream().map(Finding::row).collect(Collectors.toSet());
    }

    /** @param data the file's columns; the row has what stands instead of the CPR too */
    private record Staged(UUID ordering, Map<String, String> data, StagedRow row) {

        static Staged read(ResultSet found) throws SQLException {
            var data = map(found.getString("data"));
            var values = map(found.getString("instead"));
            values.putAll(data);
            var row = new StagedRow(found.getLong("row_no"), found.getObject("citizen_id", UUID.class), values);
            return new Staged(found.getObject("ordering", UUID.class), data, row);
        }

        private static Map<String, String> map(String json) {
            return EventJson.MAPPER.convertValue(EventJson.tree(json), new TypeReference<>() {});
        }
    }
}
