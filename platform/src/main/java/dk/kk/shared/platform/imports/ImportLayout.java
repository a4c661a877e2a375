package dk.kk.shared.platform.imports;

import java.sql.SQLException;
import java.util.List;

/** One source's file: its columns and rules, and how its rows become ours. A CDI bean ({@code @Singleton}) of the feature. */
public interface ImportLayout {

    /** As in {@code ?source=}: {@code bif-cases}. */
    String source();

    /** The header, exactly and in this order. */
    List<Column> columns();

    /**
     * The columns that say which thing a row is about: no two rows of a file may agree in them, and a row that comes again with
     * the same content is unchanged. {@code cpr} stands for the citizen; what the swap staged instead may be named too.
     */
    List<String> naturalKey();

    /**
     * Rules that need more than the row: each one SQL query over {@code staged} that yields row number, column (or null), code
     * and arguments (jsonb). {@code staged} has {@code row_no bigint}, {@code citizen_id uuid}, the file's columns without the
     * CPR as text, date, boolean or integer, and {@code data jsonb} (all values as text). Rows that broke a column's rule are not
     * in it; unchanged rows are, but stay unchanged whatever a rule says.
     *
     * <pre>{@code
     * select row_no, 'team_code', 'unit-unknown', jsonb_build_object('unit', team_code)
     * from staged where team_code is not null and not exists (select from unit where code = team_code)
     * }</pre>
     */
    default List<String> rules() {
        return List.of();
    }

    /** The rule that {@code to}, where there is one, lies after {@code from} (of a half-open period) or on the same day. */
    static String inOrder(String from, String to) {
        return "select row_no, '" + to + "', 'dates-out-of-order', jsonb_build_object('from', " + from + ", 'to', " + to
                + ") from staged where " + to + " < " + from;
    }

    /** The rule that the half-open periods of one citizen that agree in {@code column} do not overlap; the later row breaks it. */
    static String apart(String column, String from, String to) {
        return """
                select late.row_no, '%2$s', 'periods-overlap', jsonb_build_object('row', min(early.row_no))
                from staged late join staged early
                  on early.citizen_id = late.citizen_id and early.%1$s = late.%1$s and early.row_no < late.row_no
                 and early.%2$s < coalesce(late.%3$s, 'infinity') and late.%2$s < coalesce(early.%3$s, 'infinity')
                group by late.row_no
                """.formatted(column, from, to);
    }

    /** For the one source that makes citizens known: what it stores instead of the CPR. All others use the service's. */
    default CprSwap swap(CprSwap ofService) {
        return ofService;
    }

    /**
     * Takes about 1,000 rows, ordered by citizen and row number; a citizen never spans two chunks. The transaction is open: what
     * is written here, the outbox rows and the progress mark commit together, or the chunk comes again. Audited by the engine.
     */
    void merge(Chunk chunk) throws SQLException;
}
