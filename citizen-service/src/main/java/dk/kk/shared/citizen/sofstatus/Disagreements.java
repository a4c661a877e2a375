package dk.kk.shared.citizen.sofstatus;

import dk.kk.shared.citizen.stream.DayKey;
import dk.kk.shared.citizen.targetgroup.TargetGroupSources;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The open disagreements of the caller's own citizens, asked of the tables as they are: one is gone when the groups of its day become
 * what the status says, when the status is corrected, or when the status of a later day says what stands.
 */
@ApplicationScoped
class Disagreements {
    private static final int MOST_ROWS = Integer.MAX_VALUE;

    private static final String OPEN = """
            with asked as (select cast(? as date) as today, cast(? as text) as team),
                 own as materialized (
                     select a.citizen_id from access_citizens(?, ?, ?) a join citizen c on c.id = a.citizen_id, asked
                     where (c.ended_on is null or c.ended_on > asked.today)
                       and not exists (select from access_alias merged where merged.alias_id = a.citizen_id)
                       and (asked.team is null or exists (
                               select from responsibility_row r
                               where r.citizen_id = a.citizen_id and r.administration = 'SOF' and r.team = asked.team
                                 and r.superseded_at is null
                                 and r.valid_from <= asked.today and (r.valid_to is null or r.valid_to > asked.today)))),
                 status as (
                     select s.id, i.citizen_id, s.status_on, s.target_group, s.delivered_at, held.groups,
                            s.target_group = any (held.groups) as agrees,
                            max(s.status_on) filter (where s.target_group = any (held.groups))
                                over (partition by i.citizen_id) as last_agreed_on
                     from ids_of(array(select citizen_id from own)) i
                     join sof_status s on s.citizen_id = i.id and s.superseded_at is null
                     cross join lateral (
                         select coalesce(array_agg(t.target_group), '{}') as groups from target_group_row t
                         where t.citizen_id = i.citizen_id and t.superseded_at is null
                           and t.valid_from <= s.status_on and (t.valid_to is null or t.valid_to > s.status_on)) held),
                 open as (
                     select f.*,
                            case when cardinality(f.groups) > 0 then 'OTHER_GROUP'
                                 when exists (select from ids_of(array[f.citizen_id]) i
                                              join delivered_target_group d on d.citizen_id = i.id)
                                   or exists (select from ids_of(array[f.citizen_id]) i
                                              join target_group_correction d on d.citizen_id = i.id
                                              where not exists (select from target_group_correction_withdrawal w
                                                                where w.correction_said = d.said)) then 'NO_GROUP'
                                 else 'STATUS_ALONE' end as kind
                     from status f
                     where not f.agrees and (f.last_agreed_on is null or f.last_agreed_on <= f.status_on))
            """;

    private static final String PAGE = OPEN + """
            select f.*, c.given_name, c.family_name
            from (select cast(? as text) as kind) wanted, open f join citizen c on c.id = f.citizen_id
            where (wanted.kind is null or f.kind = wanted.kind) and (f.status_on, f.id) > (?, ?)
            order by f.status_on, f.id limit ?
            """;

    private static final String COUNT = OPEN + "select f.kind, count(*) as statuses from open f group by f.kind";

    private final Database database;
    private final TargetGroupSources sources;
    private final Caller caller;
    private final BusinessClock clock;

    Disagreements(Database database, TargetGroupSources sources, Caller caller, BusinessClock clock) {
        this.database = database;
        this.sources = sources;
        this.caller = caller;
        this.clock = clock;
    }

    List<SourceDisagreement> page(@Nullable DisagreementKind kind, @Nullable String team, DayKey after, int fetch) {
        var found = database.list(PAGE, FoundDisagreement::read, with(team, kind, after.day(), after.id(), fetch));
        var said = sources.of(
                found.stream().map(FoundDisagreement::citizenId).distinct().toList());
        return found.stream().map(status -> status.view(said)).toList();
    }

    List<SourceDisagreement> all(@Nullable DisagreementKind kind, @Nullable String team) {
        return page(kind, team, DayKey.LEAST, MOST_ROWS);
    }

    Map<DisagreementKind, Long> counts(@Nullable String team) {
        var counts = new EnumMap<DisagreementKind, Long>(DisagreementKind.class);
        database.list(
                        COUNT,
                        row -> Map.entry(row.code("kind", DisagreementKind.class), row.number("statuses")),
                        with(team))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private @Nullable Object[] with(@Nullable String team, @Nullable Object... more) {
        var today = clock.today();
        var asked = Stream.<@Nullable Object>of(today, team, caller.employee(), SqlArray.texts(caller.units()), today);
        return Stream.concat(asked, Stream.<@Nullable Object>of(more)).toArray();
    }
}
