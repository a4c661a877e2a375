package dk.kk.shared.kpi.leaver;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.ledger.KnownTime;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The same as one plain statement over all facts, as known now or at the end of a day: it answers, and tests hold the function and it to each other. */
@ApplicationScoped
class RecountLeavers {

    private static final String LEAVERS = """
            with asked as (
                select ?::date as first, ?::date as last, ?::text as population,
                       (?::date + 1)::timestamp at time zone 'Europe/Copenhagen' as known_until),
            standing as (
                select fact.citizen_id, day.which,
                       min(code) filter (where kind = 'ENDED') as gone,
                       bool_or(kind = 'SHARED') as shared,
                       bool_or(kind = 'BIF_CASE') as bif,
                       bool_or(kind = 'TARGET_GROUP' and code <> 'WITHOUT_SPECIAL_NEEDS') as needs,
                       min(code) filter (where kind in ('MATCH_GROUP', 'EARLIER_MATCH_GROUP')) as match
                from effective_fact fact, asked, lateral (values ('first', first), ('last', last)) as day (which, on_day)
                where #known fact# and valid_from <= on_day and (valid_to is null or valid_to > on_day)
                  and kind in ('ENDED', 'SHARED', 'BIF_CASE', 'TARGET_GROUP', 'MATCH_GROUP', 'EARLIER_MATCH_GROUP')
                group by fact.citizen_id, day.which),
            member as (
                select citizen_id from standing, asked
                where which = 'first' and gone is null and (shared or bif) and match in ('4', '5')
                  and case population when 'STRATEGY' then shared and needs
                                      when 'ALL_SHARED_MATCH_4_5' then shared
                                      when 'ALL_MATCH_4_5' then true end),
            latest_closed as (
                select distinct on (citizen_id) citizen_id, array_agg(ended_because) as reasons
                from effective_fact fact, asked
                where #known fact# and kind = 'BIF_CASE' and valid_to <= last
                group by citizen_id, valid_to
                order by citizen_id, valid_to desc),
            destination as (
                select case when gone = 'DEAD' then 'DEAD'
                            when gone = 'MOVED' then 'MOVED'
                            when gone = 'EMIGRATED' then 'EMIGRATED'
                            when gone is not null then 'OTHERWISE_GONE'
                            when not coalesce(shared or bif, false) then
                                case when 'WORK' = any (reasons) then 'WORK'
                                     when 'EDUCATION' = any (reasons) then 'EDUCATION'
                                     when 'DISABILITY_PENSION' = any (reasons) then 'DISABILITY_PENSION'
                                     when 'OTHER' = any (reasons) then 'BIF_CASE_ENDED_OTHERWISE'
                                     else 'BIF_CASE_ENDED' end
                            when match in ('1', '2', '3') then 'MATCH_1_TO_3'
                            when match in ('4', '5') then 'STAYED'
                            else 'NO_MATCH_GROUP' end as code
                from member
                left join standing on standing.citizen_id = member.citizen_id and which = 'last'
                left join latest_closed on latest_closed.citizen_id = member.citizen_id)
            select code, count(*) as citizens from destination group by code
            """.replace("#known fact#", KnownTime.INCLUDES.formatted("fact"));

    /** Another one when the definition is: the statement says it all. */
    static final String DEFINITION =
            UUID.nameUUIDFromBytes(LEAVERS.getBytes(UTF_8)).toString();

    private final Database database;

    RecountLeavers(Database database) {
        this.database = database;
    }

    /** @param knownAt as known at the end of that day; null: now */
    Leavers of(Population population, LocalDate from, LocalDate to, @Nullable LocalDate knownAt) {
        var counts = database.list(LEAVERS, Count::read, from, to, population, knownAt);
        var destinations = Leavers.none();
        counts.stream()
                .filter(count -> !count.isStayed())
                .forEach(count -> destinations.put(Destination.valueOf(count.code), count.citizens));
        return new Leavers(counts.stream().mapToLong(Count::citizens).sum(), destinations);
    }

    private record Count(String code, long citizens) {

        static Count read(SqlRow row) {
            return new Count(row.text("code"), row.number("citizens"));
        }

        boolean isStayed() {
            return code.equals("STAYED");
        }
    }
}
