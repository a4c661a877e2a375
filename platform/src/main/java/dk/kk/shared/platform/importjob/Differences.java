package dk.kk.shared.platform.importjob;

import static java.util.stream.Collectors.toMap;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.importjob.ImportJobs.Job;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import says otherwise than the deliveries before it. They are compared once its rows are validated: until it is done,
 * no other import of its source is merged.
 */
@Singleton
class Differences {
    private static final String TAKEN = """
            insert into import_difference (import_id, kind, row_no, natural_key, citizen_id)
            select r.import_id,
                case when k.natural_key is null then 'NEW' when k.gone_since is not null then 'RETURNED' else 'CHANGED' end,
                r.row_no, r.natural_key, r.citizen_id
            from import_row r left join import_known k on k.source = ? and k.natural_key = r.natural_key
            where r.import_id = ? and (not r.unchanged or k.gone_since is not null)
            order by r.row_no
            """;

    /** By except and not by an anti join: findings are not analyzed, and a plan for few of them is quadratic for many. */
    private static final String GONE = """
            insert into import_difference (import_id, kind, natural_key, citizen_id)
            select ?, 'GONE', k.natural_key, k.citizen_id
            from (select natural_key from import_known where source = ? and gone_since is null
                  except (select natural_key from import_row where import_id = ?
                          union all select natural_key from import_finding where import_id = ?)) missing
            join import_known k on k.source = ? and k.natural_key = missing.natural_key
            order by k.natural_key
            """;

    private static final String REMEMBER_GONE = """
            update import_known k set gone_since = d.import_id from import_difference d
            where d.import_id = ? and d.kind = 'GONE' and k.source = ? and k.natural_key = d.natural_key
            """;

    /** What is merged is back with its chunk; what came back unchanged or is refused, with the last. */
    private static final String FORGET_RETURNED = """
            update import_known k set gone_since = null
            from (select natural_key from import_difference where import_id = ? and kind = 'RETURNED'
                  union all select natural_key from import_finding where import_id = ?) back
            where k.source = ? and k.natural_key = back.natural_key and k.gone_since is not null
            """;

    /** Of what was merged before citizens were remembered. */
    private static final String REMEMBER_CITIZENS = """
            update import_known k set citizen_id = r.citizen_id from import_row r
            where r.import_id = ? and r.unchanged and r.citizen_id is not null
              and k.source = ? and k.natural_key = r.natural_key and k.citizen_id is null
            """;

    private final Database database;

    Differences(Database database) {
        this.database = database;
    }

    /** With the validation: again where a dry run is merged, as what was valid may not be any more. */
    void compare(Job job) {
        database.run("delete from import_difference where import_id = ?", job.id());
        database.run(TAKEN, job.source(), job.id());
        if (job.complete()) {
            database.run(GONE, job.id(), job.source(), job.id(), job.id(), job.source());
        }
        database.run("update import_job set compared = true where id = ?", job.id());
    }

    /** Rows that the merge of a chunk did not take. */
    void remove(UUID id, Collection<Long> rows) {
        database.run(
                "delete from import_difference where import_id = ? and row_no = any (?)", id, SqlArray.numbers(rows));
    }

    /** With the end of the import, before its rows are deleted. */
    void remember(Job job) {
        database.run(REMEMBER_GONE, job.id(), job.source());
        database.run(FORGET_RETURNED, job.id(), job.id(), job.source());
        database.run(REMEMBER_CITIZENS, job.id(), job.source());
    }

    /** Of each kind that there is. */
    Map<DifferenceKind, Long> counts(UUID id) {
        record Count(DifferenceKind kind, long rows) {}
        return database
                .list(
                        "select kind, count(*) as rows from import_difference where import_id = ? group by kind",
                        row -> new Count(row.code("kind", DifferenceKind.class), row.number("rows")),
                        id)
                .stream()
                .collect(toMap(Count::kind, Count::rows));
    }

    /** @param key of the next page */
    record Listed(DifferenceView view, String key) {}

    /** By kind; those of the file by row, those that are gone by key. */
    List<Listed> list(UUID id, @Nullable DifferenceKind kind, ImportLayout layout, PageRequest page) {
        var after = Position.of(page.after());
        return database.list(
                """
                select * from import_difference
                where import_id = ? and (?::text is null or kind = ?) and (kind, id) > (?, ?)
                order by kind, id limit ?
                """,
                row -> new Listed(DifferenceView.read(row, layout), row.text("kind") + ":" + row.number("id")),
                id,
                kind,
                kind,
                after.kind(),
                after.id(),
                page.fetch());
    }

    Optional<UUID> before(UUID id, String source) {
        return database.first(
                "select id from import_job where source = ? and phase = 'DONE' and id < ? order by id desc limit 1",
                row -> row.uuid("id"),
                source,
                id);
    }

    private record Position(String kind, long id) {
        private static Position of(@Nullable String cursor) {
            if (cursor == null) {
                return new Position("", 0);
            }
            try {
                var parts = cursor.split(":", 2);
                return new Position(parts[0], Long.parseLong(parts[1]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new RuleViolation("cursor-invalid");
            }
        }
    }
}
