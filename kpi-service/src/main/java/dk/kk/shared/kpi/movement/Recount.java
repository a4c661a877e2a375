package dk.kk.shared.kpi.movement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.definition.Window;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The definitions a second time, as one statement over all facts: slow and plain. That the figures agree with it is tested on random
 * histories, and checked while the service runs, see {@link CheckFigures}.
 */
@ApplicationScoped
public class Recount {

    private static final List<Window> WINDOWS = Arrays.stream(Measure.values())
            .map(Measure::window)
            .flatMap(Optional::stream)
            .distinct()
            .sorted(Comparator.comparing(Window::months))
            .toList();

    /** Each citizen's cell and measures, from the facts begun by the day and not over before the widest window. */
    private static final String STANDINGS = """
            with asked as (
                select day, known_until, %s
                from (select ?::date as day, (?::date + 1)::timestamp at time zone 'Europe/Copenhagen' as known_until) given
            ), begun as (
                select fact.*, valid_to is null or valid_to > day as covers, asked.*
                from effective_fact fact, asked
                where (recorded_at < known_until and superseded_at >= known_until
                       or superseded_at is null and (known_until is null or recorded_at < known_until))
                  and valid_from <= day
                  and (valid_to is null or valid_to > %s)
            ), citizen as (
                select citizen_id,
                       bool_or(covers and kind = 'ENDED') as ended,
                       bool_or(covers and kind = 'SHARED') as shared,
                       bool_or(covers and kind = 'BIF_CASE') as bif,
                       min(case code when 'IN_TREATMENT' then 1
                                     when 'DISABILITY' then 2
                                     when 'MENTALLY_ILL_AND_VULNERABLE' then 3 end)
                           filter (where covers and kind = 'TARGET_GROUP') as need,
                       min(code) filter (where covers and kind in ('MATCH_GROUP', 'EARLIER_MATCH_GROUP')) as match,
                       %s
                from begun
                group by citizen_id
            ), standing as (
                select citizen_id,
                       case when shared
                            then coalesce((array['IN_TREATMENT', 'DISABILITY', 'MENTALLY_ILL_AND_VULNERABLE'])[need],
                                          'WITHOUT_SPECIAL_NEEDS')
                            else 'NOT_SHARED' end as cell_group,
                       case when match in ('1', '2', '3', '4', '5') then 'M' || match else 'REST' end as match_column,
                       %s
                from citizen
                where not ended and (shared or bif)
            )
            """.formatted(
                    WINDOWS.stream()
                            .map(window -> "(day - interval '%d months')::date as %s"
                                    .formatted(window.months(), window.column()))
                            .collect(joining(", ")),
                    WINDOWS.getLast().column(),
                    each(measure -> measure.sql() + " as " + measure.column()),
                    each(Measure::column));

    /** A line per citizen: {@code <id> DISABILITY M4 counted,in_activation}, by id. */
    private static final String FINGERPRINT = STANDINGS
            + "select encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', citizen_id, cell_group, match_column, concat_ws(',', "
            + Arrays.stream(Measure.values())
                    .map(measure -> "case when %1$s then '%1$s' end".formatted(measure.column()))
                    .collect(joining(", "))
            + ")), E'\\n' order by citizen_id), ''), 'UTF8')), 'hex') as fingerprint from standing";

    static final String COUNT = STANDINGS
            + "select cell_group, match_column, "
            + each(measure -> "count(*) filter (where %1$s) as %1$s".formatted(measure.column()))
            + " from standing group by cell_group, match_column";

    private static final String MEMBERS = STANDINGS
            + "select citizen_id, %s as counts from standing where cell_group || ' ' || match_column = any (?)";

    /** Another one when a definition is: the statement says them all. */
    public static final String DEFINITIONS =
            UUID.nameUUIDFromBytes(COUNT.getBytes(UTF_8)).toString();

    private final Database database;

    Recount(Database database) {
        this.database = database;
    }

    Cube on(FigureDay day) {
        var cube = new Cube();
        database.list(COUNT, Recount::counts, day.asOf(), day.knownAt())
                .forEach(counts ->
                        counts.citizens.forEach((measure, citizens) -> cube.add(counts.cell, measure, citizens)));
        return cube;
    }

    /** The citizens of a population, and whether the measure holds of each. */
    public Map<UUID, Boolean> members(FigureDay day, Population population, Measure measure) {
        var cells = population
                .cells()
                .map(cell -> cell.group() + " " + cell.column())
                .toList();
        return database
                .list(
                        MEMBERS.formatted(measure.column()),
                        row -> Map.entry(row.uuid("citizen_id"), row.flag("counts")),
                        day.asOf(),
                        day.knownAt(),
                        SqlArray.texts(cells))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** SHA-256 in hexadecimal over who stands where and what is counted of each: the same only for the same citizens. */
    public String fingerprint(FigureDay day) {
        return database.first(FINGERPRINT, row -> row.text("fingerprint"), day.asOf(), day.knownAt())
                .orElseThrow();
    }

    private static CellCounts counts(SqlRow row) {
        var cell = new Cell(row.code("cell_group", Group.class), row.code("match_column", MatchColumn.class));
        var citizens = new EnumMap<Measure, Long>(Measure.class);
        for (var measure : Measure.values()) {
            citizens.put(measure, row.number(measure.column()));
        }
        return new CellCounts(cell, citizens);
    }

    private record CellCounts(Cell cell, Map<Measure, Long> citizens) {}

    private static String each(Function<Measure, String> column) {
        return Arrays.stream(Measure.values()).map(column).collect(joining(",\n"));
    }
}
