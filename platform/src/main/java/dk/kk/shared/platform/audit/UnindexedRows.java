package dk.kk.shared.platform.audit;

import dk.kk.shared.platform.sql.Statements;
import java.sql.SQLException;

/**
 * The rows of the audit whose subjects are not yet in {@code audit_subject}. Rows are taken in the order of their transactions, and
 * only those of transactions below which none is open: what commits later always stands behind the mark. Ids would not do, as a row
 * has its id long before it can be seen.
 */
final class UnindexedRows {
    /** Another instance at work is left alone; its mark is seen by the next statement. */
    private static final String LOCK = "select true as locked from audit_mark for update skip locked";

    private static final String INDEX = """
            with taken as (
                select a.writer, a.id, a.at, a.subjects from audit a
                where (a.writer, a.id) > ((select writer from audit_mark), (select id from audit_mark))
                  and a.writer < pg_snapshot_xmin(pg_current_snapshot())
                order by a.writer, a.id limit ?),
            indexed as (
                insert into audit_subject (subject, at, audit_id)
                select distinct s.subject, t.at, t.id from taken t cross join unnest(t.subjects) s (subject)
                on conflict do nothing)
            update audit_mark set (writer, id) = (select t.writer, t.id from taken t order by t.writer desc, t.id desc limit 1)
            where exists (select from taken)
            returning (select count(*) from taken) as rows
            """;

    /** A mark that no transaction here has reached is another server's: where it stands in this one nobody knows. */
    private static final String SECONDS = """
            select case when m.writer < pg_snapshot_xmax(pg_current_snapshot()) then coalesce(
                       (select extract(epoch from clock_timestamp() - a.at) from audit a
                        where (a.writer, a.id) > (m.writer, m.id) order by a.writer, a.id limit 1), 0) else 'NaN' end as seconds
            from audit_mark m
            """;

    private final int atMost;

    UnindexedRows(int atMost) {
        this.atMost = atMost;
    }

    /**
     * Takes the next ones, in a transaction that must be open.
     *
     * @return how many rows of the audit, which may have many subjects or none
     */
    int index(Statements statements) throws SQLException {
        var isOurs = !statements.list(LOCK, row -> row.flag("locked")).isEmpty();
        return isOurs
                ? statements.list(INDEX, row -> (int) row.number("rows"), atMost).stream()
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    /** How long the oldest has waited; 0 where none waits, NaN where that cannot be known. */
    double seconds(Statements statements) throws SQLException {
        return statements.list(SECONDS, row -> row.fraction("seconds")).getFirst();
    }
}
