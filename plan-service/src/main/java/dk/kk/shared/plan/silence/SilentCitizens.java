package dk.kk.shared.plan.silence;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's own citizens who are shared today and of whom nobody has heard since, under whichever of their ids. */
@Singleton
class SilentCitizens {
    private static final String SILENT = """
            with asked as (
                select cast(? as date) as today, cast(? as date) as latest, cast(? as text) as side, cast(? as text) as team),
            own as (
                select c.citizen_id as id, coalesce(a.citizen_id, c.citizen_id) as person
                from access_citizens(?, ?, ?) c left join access_alias a on a.alias_id = c.citizen_id),
            shared as (
                select own.person, max(d.valid_from) as since from own cross join asked
                join shared_days d on d.citizen_id = own.person
                    and d.valid_from <= asked.today and (d.valid_to is null or d.valid_to > asked.today)
                where asked.team is null or exists (
                    select from access_relation r
                    where r.citizen_id = own.person and r.administration = asked.side and r.team = asked.team
                      and r.valid_from <= asked.today and (r.valid_to is null or r.valid_to > asked.today))
                group by own.person),
            sign as (
                select distinct on (own.person) own.person, s.kind, least(s.on_day, asked.today) as on_day
                from own cross join asked join sign_of_life s on s.citizen_id = own.id
                order by own.person, least(s.on_day, asked.today) desc, s.kind),
            silent as (
                select person as citizen_id, shared.since as shared_since, sign.kind, sign.on_day,
                       greatest(shared.since, sign.on_day) as since
                from shared cross join asked left join sign using (person)
                where greatest(shared.since, sign.on_day) <= asked.latest)
            """;

    private final Database database;
    private final SilenceSettings settings;
    private final Caller caller;
    private final BusinessClock clock;

    SilentCitizens(Database database, SilenceSettings settings, Caller caller, BusinessClock clock) {
        this.database = database;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param team null: of all the caller's teams */
    List<SilentCitizen> page(@Nullable String team, PageRequest page) {
        var after = SilentKey.before(page);
        return database.list(
                SILENT + "select * from silent where (since, citizen_id) > (?, ?) order by since, citizen_id limit ?",
                SilentCitizen::of,
                asked(team, after.since(), after.citizenId(), page.fetch()));
    }

    SilentCounts counts(@Nullable String team) {
        return database.first(
                        SILENT + "select count(*) as silent, count(*) filter (where kind is null) as never from silent",
                        row -> new SilentCounts(settings.weeks(), row.number("silent"), row.number("never")),
                        asked(team))
                .orElseThrow();
    }

    private @Nullable Object[] asked(@Nullable String team, Object... more) {
        var today = clock.today();
        var arguments = new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                today,
                today.minusWeeks(settings.weeks()),
                Administration.of(caller.principal()),
                team,
                caller.employee(),
                SqlArray.texts(caller.units()),
                today));
        arguments.addAll(Arrays.asList(more));
        return arguments.toArray();
    }
}
