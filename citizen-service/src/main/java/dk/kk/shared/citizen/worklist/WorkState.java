package dk.kk.shared.citizen.worklist;

import dk.kk.shared.citizen.directory.Administration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen on a work list needs or has met with. Each is a question to the tables of the {@code own} citizens on the day that
 * was {@code asked}: it yields {@code citizen_id}, {@code since}, {@code without_team} and {@code lapses_on}, each citizen once.
 */
public enum WorkState {
    /** Nobody is responsible at one of the sides; who stands at SOF's entry point has no team yet. */
    SHARED_WITHOUT_TEAM(null, """
            select own.citizen_id, lacking.since, lacking.sides as without_team, null::date as lapses_on
            from asked, own
            join shared_period_row s on s.citizen_id = own.citizen_id and s.superseded_at is null
            cross join lateral (
                select array_agg(side.name order by side.name) as sides,
                       min(greatest(s.valid_from, coalesce(
                           (select max(r.valid_to) from responsibility_row r join unit u on u.code = r.team
                            where r.citizen_id = own.citizen_id and r.administration = side.name
                              and r.superseded_at is null and not u.entry_point and r.valid_to <= asked.day),
                           s.valid_from))) as since
                from unnest(array['BIF', 'SOF']) side (name)
                where not exists (
                    select from responsibility_row r join unit u on u.code = r.team
                    where r.citizen_id = own.citizen_id and r.administration = side.name
                      and r.superseded_at is null and not u.entry_point
                      and r.valid_from <= asked.day and (r.valid_to is null or r.valid_to > asked.day))) lacking
            where s.valid_from <= asked.day and (s.valid_to is null or s.valid_to > asked.day) and lacking.sides is not null
            """),

    /** BIF has a case and has not assessed the citizen for longer than it may, or never. */
    ASSESSMENT_OVERDUE(null, """
            select own.citizen_id, coalesce(cast(assessed.on_day + asked.reassess as date), bif.since) as since,
                   cast('{}' as text[]) as without_team, null::date as lapses_on
            from asked, own
            cross join lateral (
                select min(k.valid_from) as since
                from citizen_case_row k join citizen_case c on c.id = k.case_id
                where k.citizen_id in (select id from ids_of(array[own.citizen_id])) and c.administration = 'BIF'
                  and k.superseded_at is null
                  and k.valid_from <= asked.day and (k.valid_to is null or k.valid_to > asked.day)) bif
            cross join lateral (select match_group_assessed_on(own.citizen_id, asked.day) as on_day) assessed
            where bif.since is not null and (assessed.on_day is null or assessed.on_day + asked.reassess < asked.day)
            """),

    /** Shared on the day, and not for longer than a fortnight. */
    NEWLY_SHARED(null, """
            select own.citizen_id, s.valid_from as since, cast('{}' as text[]) as without_team, null::date as lapses_on
            from asked, own
            join shared_period_row s on s.citizen_id = own.citizen_id and s.superseded_at is null
            where s.valid_from > asked.day - asked.fresh and s.valid_from <= asked.day
              and (s.valid_to is null or s.valid_to > asked.day)
            """),

    /** Came into a target group or left one within a fortnight: tells of health and addiction, so SOF's alone. */
    TARGET_GROUP_CHANGED(Administration.SOF, """
            select own.citizen_id, max(edge.day) as since, cast('{}' as text[]) as without_team, null::date as lapses_on
            from asked, own
            join target_group_row t on t.citizen_id = own.citizen_id and t.superseded_at is null
            cross join lateral unnest(array[t.valid_from, t.valid_to]) edge (day)
            where edge.day > asked.day - asked.fresh and edge.day <= asked.day
            group by own.citizen_id
            """),

    /** Name and address are protected on the day: since when without a day between, and until when. */
    PROTECTED(null, """
            select own.citizen_id, lower(protection.days) as since, cast('{}' as text[]) as without_team,
                   upper(protection.days) as lapses_on
            from asked, own
            cross join lateral (
                select unnest(range_agg(daterange(p.valid_from, p.valid_to))) as days from protection_row p
                where p.citizen_id in (select id from ids_of(array[own.citizen_id])) and p.superseded_at is null) protection
            where protection.days @> asked.day
            """);

    /** What happened so many days ago is not new any more. */
    static final int FRESH_DAYS = 14;

    private final @Nullable Administration onlyOf;
    private final String sql;

    WorkState(@Nullable Administration onlyOf, String sql) {
        this.onlyOf = onlyOf;
        this.sql = sql;
    }

    /** Whose list it is; null: both sides'. */
    @Nullable
    Administration onlyOf() {
        return onlyOf;
    }

    /** In texts of pages: {@code newly-shared}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isOpenTo(Administration side) {
        return onlyOf == null || onlyOf == side;
    }

    String sql() {
        return sql;
    }
}
