package dk.kk.shared.citizen.worklist;

import static java.util.stream.Collectors.joining;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.matchgroup.Reassessment;
import dk.kk.shared.citizen.stream.DayKey;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The citizens of each state among those the caller stands in relation to today. The day that is asked about is another matter: it says
 * when the state holds, as believed now.
 */
@ApplicationScoped
class WorkLists {
    private static final int MOST_ROWS = Integer.MAX_VALUE;

    /** Who has died or moved away needs nothing any more; who was merged is one with another. */
    private static final String OWN = """
            with asked as (select cast(? as date) as day, make_interval(months => ?) as reassess, cast(? as integer) as fresh),
                 own as materialized (
                     select a.citizen_id from access_citizens(?, ?, ?) a join citizen c on c.id = a.citizen_id, asked
                     where (c.ended_on is null or c.ended_on > asked.day)
                       and not exists (select from access_alias merged where merged.alias_id = a.citizen_id))
            """;

    private static final String LIST = OWN + """
            select f.citizen_id, c.given_name, c.family_name, f.since, f.without_team, f.lapses_on
            from (%s) f join citizen c on c.id = f.citizen_id
            where (f.since, f.citizen_id) > (?, ?)
            order by f.since, f.citizen_id limit ?
            """;

    private static final String COUNT = "select '%s' as state, count(*) as citizens from (%s) f";

    private final Database database;
    private final Caller caller;
    private final BusinessClock clock;

    WorkLists(Database database, Caller caller, BusinessClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    List<ListedCitizen> page(WorkState state, LocalDate asOf, DayKey after, int fetch) {
        return database.list(LIST.formatted(state.sql()), WorkLists::read, with(asOf, after.day(), after.id(), fetch));
    }

    List<ListedCitizen> all(WorkState state, LocalDate asOf) {
        return page(state, asOf, DayKey.LEAST, MOST_ROWS);
    }

    /** Of all these states, in one statement. */
    Map<WorkState, Long> counts(Collection<WorkState> states, LocalDate asOf) {
        var each = states.stream()
                .map(state -> COUNT.formatted(state, state.sql()))
                .collect(joining(" union all "));
        var counts = new EnumMap<WorkState, Long>(WorkState.class);
        database.list(
                        OWN + each,
                        row -> Map.entry(row.code("state", WorkState.class), row.number("citizens")),
                        with(asOf))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private @Nullable Object[] with(LocalDate asOf, Object... more) {
        var asked = Stream.<Object>of(
                asOf,
                (int) Reassessment.AT_MOST_EVERY.toTotalMonths(),
                WorkState.FRESH_DAYS,
                caller.employee(),
                SqlArray.texts(caller.units()),
                clock.today());
        return Stream.concat(asked, Stream.of(more)).toArray();
    }

    private static ListedCitizen read(SqlRow row) {
        return new ListedCitizen(
                row.uuid("citizen_id"),
                row.text("given_name"),
                row.text("family_name"),
                row.day("since"),
                row.texts("without_team").stream().map(Administration::valueOf).toList(),
                row.dayOrNull("lapses_on"));
    }
}
