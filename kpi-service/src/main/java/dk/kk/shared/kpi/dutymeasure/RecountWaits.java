package dk.kk.shared.kpi.dutymeasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dk.kk.shared.kpi.ledger.KnownTime;
import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.openinghours.WorkingDays;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures a second time, as one plain statement over what was heard: the functions and it must agree to the last digit, which
 * tests hold them to on random histories.
 */
@ApplicationScoped
class RecountWaits {

    /** The calendar is no definition: it comes as days. So many years around the span cover all that can be asked of it. */
    private static final int YEARS_AROUND = 3;

    private static final String STOPS = """
            with asked as (
                select *, (known_on + 1)::timestamp at time zone 'Europe/Copenhagen' as known_until
                from (select ?::date as first, ?::date as last, ?::timestamptz as now, ?::date[] as closed,
                             coalesce(?::date, 'infinity') as known_on) given),
            begun as (
                select * from (
                    select s.stop_id, s.citizen_id, s.effective_from, s.registered_at,
                           case when s.decided_at is null and s.discovered then s.registered_at else s.decided_at end as began_at,
                           case when s.phase <> 'EFFECTIVE' and coalesce(s.resumed_at, s.ended_at, '-infinity') < known_until then s.phase
                                when s.phase = 'WITHDRAWN' or s.effective_from > known_on then 'DECIDED'
                                else 'EFFECTIVE' end as phase,
                           case when s.resumed_at < known_until then s.resumed_at end as resumed_at,
                           asked.*
                    from duty_stop s, asked where s.live and s.effective_from is not null) stop
                where (began_at at time zone 'Europe/Copenhagen')::date between first and last
                  and greatest(began_at, registered_at) < known_until),
            claimed as (
                select b.*, bool_or(f.recorded_at <= began_at and (f.superseded_at is null or f.superseded_at > began_at)) as owed,
                       bool_or(f.seen_by is not null and #known f#) as shared_now
                from begun b
                left join seen_fact f on f.seen_by = b.citizen_id and f.kind = 'SHARED'
                    and f.valid_from <= b.effective_from and (f.valid_to is null or f.valid_to > b.effective_from)
                group by b.stop_id, b.citizen_id, b.effective_from, b.registered_at, b.began_at, b.phase, b.resumed_at,
                         b.first, b.last, b.now, b.closed, b.known_on, b.known_until),
            """.replace("#known f#", KnownTime.INCLUDES.formatted("f"));

    private static final String TALLY = STOPS + """
            counted as (select coalesce(owed, false) as owed, shared_now from claimed)
            select count(*) as decided, count(*) filter (where owed) as owed,
                   count(*) filter (where not owed and shared_now) as shared_later,
                   count(*) filter (where not owed and not shared_now) as not_shared
            from counted
            """;

    private static final String WAITS = STOPS + """
            told as (
                select c.*, a.told_at, case when a.contacted_at < c.known_until then a.contacted_at end as contacted_at
                from claimed c
                left join duty_stop_alert a on a.stop_id = c.stop_id and a.told_at < c.known_until
                    and (a.withdrawn_at is null or a.withdrawn_at > c.began_at)
                where owed),
            wait as (
                select %s as begins, %s as until, %s as over, now, closed from told where %s),
            day as (
                select *, (begins at time zone 'Europe/Copenhagen')::date as first_day,
                       (until at time zone 'Europe/Copenhagen')::date as last_day from wait),
            calendar as (
                select *, (select min(later::date) from generate_series(first_day + 1, first_day + 40, interval '1 day') later
                           where extract(isodow from later) < 6 and later::date <> all (closed)) as next_working_day from day),
            wait_seconds as (
                select *, greatest(0, floor(extract(epoch from until - begins)))::bigint as seconds,
                       greatest(0, floor(extract(epoch from now - begins)))::bigint as open_seconds,
                       case when until is null then case when over then 'OVER' else 'OPEN' end
                            when until <= begins then 'AT_ONCE'
                            when until <= begins + interval '1 hour' then 'WITHIN_HOUR'
                            when last_day = first_day then 'SAME_DAY'
                            when last_day <= next_working_day then 'NEXT_WORKING_DAY'
                            when last_day <= first_day + 7 then 'WITHIN_WEEK'
                            when last_day <= first_day + 30 then 'WITHIN_MONTH'
                            else 'LATER' end as lasted
                from calendar)
            select %s,
                   percentile_disc(0.5) within group (order by seconds) filter (where until is not null) as median,
                   percentile_disc(0.9) within group (order by seconds) filter (where until is not null) as ninety_percent,
                   max(seconds) filter (where until is not null) as longest,
                   max(open_seconds) filter (where lasted = 'OPEN') as longest_open,
                   count(*) filter (where lasted in ('AT_ONCE', 'WITHIN_HOUR', 'SAME_DAY', 'NEXT_WORKING_DAY')) as in_time,
                   count(*) filter (where until is not null or lasted = 'OPEN'
                                    and (now at time zone 'Europe/Copenhagen')::date > next_working_day) as due
            from wait_seconds
            """;

    /** Another one when a definition is: the statements say them all. */
    static final String DEFINITIONS = UUID.nameUUIDFromBytes((TALLY
                            + Arrays.stream(DutyMeasure.values())
                                    .map(RecountWaits::sql)
                                    .collect(joining()))
                    .getBytes(UTF_8))
            .toString();

    private final Database database;
    private final WorkingDays workingDays;

    RecountWaits(Database database, WorkingDays workingDays) {
        this.database = database;
        this.workingDays = workingDays;
    }

    MeasuredDuty of(DutyMeasure measure, Span span, MeasuredMoment moment) {
        var asked = new @Nullable Object[] {
            span.from(), span.to(), moment.now(), SqlArray.days(closedDays(span)), moment.knownAt()
        };
        return new MeasuredDuty(
                measure,
                database.first(TALLY, RecountWaits::tally, asked).orElseThrow(),
                database.first(sql(measure), RecountWaits::figures, asked).orElseThrow());
    }

    private List<LocalDate> closedDays(Span span) {
        return span.from()
                .minusYears(YEARS_AROUND)
                .datesUntil(span.to().plusYears(YEARS_AROUND))
                .filter(day -> !workingDays.include(day))
                .toList();
    }

    private static String sql(DutyMeasure measure) {
        var rule = measure.rule();
        return WAITS.formatted(
                rule.from(),
                rule.until(),
                rule.over(),
                rule.concerns(),
                Arrays.stream(Lasted.values())
                        .map(code -> "count(*) filter (where lasted = '%1$s') as %1$s".formatted(code))
                        .collect(joining(", ")));
    }

    private static StopTally tally(SqlRow row) {
        return new StopTally(
                row.number("decided"), row.number("owed"), row.number("shared_later"), row.number("not_shared"));
    }

    private static WaitFigures figures(SqlRow row) {
        var lasted = new EnumMap<Lasted, Long>(Lasted.class);
        for (var code : Lasted.values()) {
            lasted.put(code, row.number(code.name()));
        }
        return new WaitFigures(
                lasted,
                row.numberOrNull("median"),
                row.numberOrNull("ninety_percent"),
                row.numberOrNull("longest"),
                row.numberOrNull("longest_open"),
                row.number("in_time"),
                row.number("due"));
    }
}
