package dk.kk.shared.platform.imports;

import java.util.List;
import java.util.UUID;

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
     * and arguments (jsonb). A dry run and a merge ask the same rules, so a rule belongs here and not in {@link #merge} wherever
     * SQL can say it. {@code staged} has
     *
     * <ul>
     *   <li>{@code row_no bigint} and {@code citizen_id uuid},
     *   <li>the file's columns without the CPR, as text, date, boolean or integer,
     *   <li>{@code today date}: the business day, the same in every row, for rules like "does not lie ahead",
     *   <li>{@code deliverer text}: who delivers of the source what is its own; null where import operators do,
     *   <li>{@code natural_key text}: equal in rows about the same thing,
     *   <li>{@code data jsonb}: all values as text, and what the swap staged instead of the CPR.
     * </ul>
     *
     * Rows that broke a column's rule are not in it; unchanged rows are, but stay unchanged whatever a rule says. The rules are
     * asked again without the rows they refused, until they refuse none: a row must not lean on one that is not taken. Only then
     * rows about the same thing are looked for, so that a bad row does not shadow a good one.
     *
     * <pre>{@code
     * select row_no, 'team_code', 'unit-unknown', jsonb_build_object('unit', team_code)
     * from staged where team_code is not null and not exists (select from unit where code = team_code)
     *
     * select row_no, 'started_on', 'day-in-future', jsonb_build_object('day', started_on, 'today', today)
     * from staged where started_on > today
     * }</pre>
     */
    default List<String> rules() {
        return List.of();
    }

    /** The rule that the half-open period has a day: {@code to}, where there is one, lies after {@code from}. */
    static String hasDays(String from, String to) {
        return """
                select row_no, '%2$s', 'period-empty', jsonb_build_object('from', %1$s, 'to', %2$s)
                from staged where %2$s <= %1$s
                """.formatted(from, to);
    }

    /** The rule that {@code to}, where there is one, lies after {@code from} or on the same day. */
    static String inOrder(String from, String to) {
        return """
                select row_no, '%2$s', 'dates-out-of-order', jsonb_build_object('from', %1$s, 'to', %2$s)
                from staged where %2$s < %1$s
                """.formatted(from, to);
    }

    /**
     * The rule that the half-open periods of one citizen that agree in {@code column} do not overlap. All rows that do break it,
     * as nothing says which is right; each names the first other one. Rows about the same thing are doubles and not looked at.
     */
    static String apart(String column, String from, String to) {
        return """
                select s.row_no, '%2$s', 'periods-overlap', jsonb_build_object('row', min(other.row_no))
                from staged s join staged other
                  on other.citizen_id = s.citizen_id and other.%1$s = s.%1$s and other.natural_key <> s.natural_key
                 and other.%2$s < coalesce(s.%3$s, 'infinity') and s.%2$s < coalesce(other.%3$s, 'infinity')
                group by s.row_no
                """.formatted(column, from, to);
    }

    /**
     * Whether a finding keeps the row it is about. Where it does not, whoever reads findings need not be one who may read the rows:
     * they tell number, column and rule, and no rule of the layout tells a value.
     */
    default boolean showsRefusedRows() {
        return true;
    }

    /** For the one source that makes citizens known: what it stores instead of the CPR. All others use the service's. */
    default CprSwap swap(CprSwap ofService) {
        return ofService;
    }

    /**
     * For a source of which somebody who is no import operator delivers what is its own: the swap that knows the citizens that the
     * deliverer may speak of, and nobody else. A foreign one is then as unknown as nobody, before anything is stored.
     */
    default CprSwap swapFor(String deliverer, CprSwap ofService) {
        throw new IllegalStateException("Import operators alone deliver " + source());
    }

    /**
     * Takes about 1,000 rows, ordered by citizen and row number; a citizen never spans two chunks. The transaction is open: what
     * is written here, the outbox rows and the progress mark commit together, or the chunk comes again. Audited by the engine.
     * Plain SQL goes through {@link dk.kk.shared.platform.sql.Database}. Every event has the cause {@link Chunk#CAUSE}.
     */
    void merge(Chunk chunk);

    /** After the last chunk, in the transaction that ends the import: for what can only be judged when all has come. */
    default void finish(UUID importId) {}
}
