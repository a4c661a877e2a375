package dk.kk.shared.kpi.approachwait;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The figures a second time, as one plain statement over what was heard: tests hold the function and it to each other. */
@ApplicationScoped
class RecountApproaches {
    private static final String WAITS = """
            with asked as (
                select ?::date as first, ?::date as last, ?::timestamptz as now,
                       coalesce((?::date + 1)::timestamp at time zone 'Europe/Copenhagen', 'infinity') as known_until),
            group_of as (
                select side, on_green_line from unnest(array['BIF', 'SOF']) side, unnest(array[true, false]) on_green_line),
            wait as (
                select side, on_green_line,
                       case when coalesce(greatest(moved_at, reached_at), '-infinity') < known_until then phase
                            when phase = 'MISTAKEN' and reached_at < known_until then 'REACHED'
                            else 'WAITING' end as phase,
                       greatest(0, floor(extract(epoch from reached_at - asked_at)))::bigint as seconds,
                       greatest(0, floor(extract(epoch from now - asked_at)))::bigint as waiting_seconds
                from approach_wait, asked
                where (asked_at at time zone 'Europe/Copenhagen')::date between first and last
                  and greatest(asked_at, registered_at) < known_until)
            select side, on_green_line,
                   count(*) filter (where phase = 'REACHED') as reached,
                   count(*) filter (where phase = 'WAITING') as waiting,
                   count(*) filter (where phase = 'LAPSED') as lapsed,
                   percentile_disc(0.5) within group (order by seconds) filter (where phase = 'REACHED') as median,
                   percentile_disc(0.9) within group (order by seconds) filter (where phase = 'REACHED') as ninety_percent,
                   max(seconds) filter (where phase = 'REACHED') as longest,
                   max(waiting_seconds) filter (where phase = 'WAITING') as longest_waiting
            from group_of left join wait using (side, on_green_line)
            group by side, on_green_line order by side, on_green_line desc
            """;

    /** Another one when a definition is: the statement says them all. */
    static final String DEFINITION =
            UUID.nameUUIDFromBytes(WAITS.getBytes(UTF_8)).toString();

    private final Database database;

    RecountApproaches(Database database) {
        this.database = database;
    }

    List<GroupWaits> of(Span span, MeasuredMoment moment) {
        return database.list(WAITS, RecountApproaches::read, span.from(), span.to(), moment.now(), moment.knownAt());
    }

    private static GroupWaits read(SqlRow row) {
        return new GroupWaits(
                row.code("side", Administration.class),
                row.flag("on_green_line"),
                row.number("reached"),
                row.number("waiting"),
                row.number("lapsed"),
                row.numberOrNull("median"),
                row.numberOrNull("ninety_percent"),
                row.numberOrNull("longest"),
                row.numberOrNull("longest_waiting"));
    }
}
