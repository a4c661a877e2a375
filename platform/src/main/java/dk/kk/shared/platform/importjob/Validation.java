package dk.kk.shared.platform.importjob;

import static java.util.stream.Collectors.joining;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.importjob.ImportJobs.Job;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** What can be said of the staged rows together: the layout's set rules, doubles, each one query. */
@Singleton
class Validation {
    /** Without it the rules are planned as if the table were empty. What no plan asks of is left out: JSON is slow to analyze. */
    private static final String ANALYZE =
            "analyze import_row (import_id, ordering, row_no, citizen_id, natural_key, unchanged)";

    private static final String DOUBLES = """
            insert into import_finding (import_id, row_no, code, arguments, content, citizen_id, natural_key)
            select import_id, row_no, 'row-double', jsonb_build_object('first', first_row), %s, citizen_id, natural_key
            from (select *, min(row_no) over (partition by natural_key) as first_row
                  from import_row where import_id = ?) r
            where row_no > first_row
            order by row_no
            """;

    private static final String REMOVE_QUARANTINED = """
            delete from import_row r using import_finding f
            where r.import_id = ? and f.import_id = r.import_id and f.row_no = r.row_no
            """;

    private static final String COUNT = """
            update import_job j set phase = case when dry_run then 'VALIDATED' else 'MERGING' end,
                quarantined = (select count(distinct row_no) from import_finding f where f.import_id = j.id and row_no > 0),
                unchanged = (select count(*) from import_row r where r.import_id = j.id and r.unchanged)
            where id = ?
            """;

    private final Database database;
    private final BusinessClock clock;
    private final Differences differences;

    Validation(Database database, BusinessClock clock, Differences differences) {
        this.database = database;
        this.clock = clock;
        this.differences = differences;
    }

    /** In one transaction, with the move to the next phase. */
    void run(Job job, ImportLayout layout) {
        database.run(ANALYZE);
        var today = clock.today();
        var refused = true;
        while (refused) { // a row must not lean on one that is refused, nor a bad one shadow a good one
            refused = refusedByRules(job, layout, today) || refusedAsDoubles(job, layout);
        }
        differences.compare(job);
        database.run(COUNT, job.id());
    }

    private boolean refusedByRules(Job job, ImportLayout layout, LocalDate today) {
        var deliverer = ImportSource.read(job.source()).deliverer();
        for (var rule : layout.rules()) {
            database.run(query(layout, rule), today, deliverer, job.id(), job.id());
        }
        return removeQuarantined(job);
    }

    private boolean refusedAsDoubles(Job job, ImportLayout layout) {
        database.run(DOUBLES.formatted(content(layout, "data")), job.id());
        return removeQuarantined(job);
    }

    private boolean removeQuarantined(Job job) {
        return database.run(REMOVE_QUARANTINED, job.id()) > 0;
    }

    private static String content(ImportLayout layout, String data) {
        return layout.showsRefusedRows() ? data : "'{}'::jsonb";
    }

    private static String query(ImportLayout layout, String rule) {
        var columns = layout.columns().stream()
                .filter(column -> !column.isCpr())
                .map(column -> "(data ->> '%1$s')::%2$s as %1$s".formatted(column.name(), column.sqlType()))
                .collect(joining(", "));
        return """
                insert into import_finding (import_id, row_no, column_name, code, arguments, content, citizen_id, natural_key)
                with staged as (select row_no, natural_key, citizen_id, ?::date as today, ?::text as deliverer, data || instead as data, %s
                                from import_row where import_id = ?),
                broken (row_no, column_name, code, arguments) as (%s)
                select r.import_id, r.row_no, b.column_name, b.code, b.arguments, %s, r.citizen_id, r.natural_key
                from broken b join import_row r on r.import_id = ? and r.row_no = b.row_no and not r.unchanged
                order by r.row_no
                """.formatted(columns, rule, content(layout, "r.data"));
    }
}
