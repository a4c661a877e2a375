package dk.kk.shared.citizen.overview;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.kk.shared.citizen.cpr.NumberKind;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.citizen.directory.VisibleTeams;
import dk.kk.shared.citizen.overview.CitizenSummary.ResponsibleUnit;
import dk.kk.shared.citizen.register.EndReason;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.relation.OfCaseworker;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages read in one query each, over all features' tables. */
@ApplicationScoped
class CitizenSummaries {

    private static final String SELECT = """
            select c.id, c.given_name, c.family_name, c.registered_on, c.ended_on, c.end_reason, c.identity,
                   exists (select from shared_period_row s
                           where s.citizen_id = c.id and s.superseded_at is null
                             and s.valid_from <= day.today and (s.valid_to is null or s.valid_to > day.today)) as shared,
                   exists (select from protection_row p
                           where p.citizen_id = c.id and p.superseded_at is null
                             and p.valid_from <= day.today and p.valid_to > day.today) as protected,
                   m.code as match_group, m.model as match_model,
                   (select coalesce(jsonb_agg(jsonb_build_object('administration', r.administration, 'team', r.team,
                                                                 'centre', r.centre, 'caseworker', r.caseworker)
                                              order by r.administration), '[]')
                    from responsibility_row r
                    where r.citizen_id = c.id and r.superseded_at is null
                      and r.valid_from <= day.today and (r.valid_to is null or r.valid_to > day.today)) as responsible,
                   (select coalesce(jsonb_object_agg(v.kind, v.version), '{}') from citizen_stream v
                    where v.citizen_id = c.id and v.kind <> 'target-groups') as versions,
                   c.version
            from (select cast(? as date) as today) day cross join citizen c
            left join match_group_row m
                on m.citizen_id = c.id and m.superseded_at is null
               and m.valid_from <= day.today and (m.valid_to is null or m.valid_to > day.today)
            """;

    /**
     * The team's citizens today; only those the caller stands in relation to, and by no team that is hidden from the caller. Who
     * is on the page is found first: the rest is read of them alone.
     */
    private static final String OWN = """
            where c.id in (
                select own.citizen_id
                from access_citizens(?, ?, ?) own join citizen known on known.id = own.citizen_id
                where exists (select from access_relation t, (select cast(? as date) as today) day
                              where t.citizen_id = own.citizen_id
                                and (cast(? as text) is null or (t.team = ? and t.administration = any (?)))
                                and t.valid_from <= day.today and (t.valid_to is null or t.valid_to > day.today))
                  and not exists (select from access_alias a where a.alias_id = own.citizen_id)
            """;

    private static final String RELATED = """
            select asked.id, coalesce(a.citizen_id, asked.id) as citizen_id
            from unnest(cast(? as uuid[])) as asked (id) left join access_alias a on a.alias_id = asked.id
            where access_related(asked.id, ?, ?, ?)
            """;

    private final Database database;
    private final VisibleTeams visible;
    private final Caller caller;
    private final BusinessClock clock;

    CitizenSummaries(Database database, VisibleTeams visible, Caller caller, BusinessClock clock) {
        this.database = database;
        this.visible = visible;
        this.caller = caller;
        this.clock = clock;
    }

    /** Of whom the id stands for. */
    Optional<CitizenSummary> page(UUID id) {
        return database.first(
                SELECT + "where c.id in (select citizen_id from ids_of(array[cast(? as uuid)]))",
                this::read,
                clock.today(),
                id);
    }

    /** As whom those are seen whom the caller may open; the others are left out. */
    Map<UUID, UUID> seenAs(List<UUID> asked) {
        var seenAs = new HashMap<UUID, UUID>();
        database.list(
                RELATED,
                row -> seenAs.put(row.uuid("id"), row.uuid("citizen_id")),
                SqlArray.uuids(asked),
                caller.employee(),
                SqlArray.texts(caller.units()),
                clock.today());
        return seenAs;
    }

    Map<UUID, CitizenSummary> of(Collection<UUID> ids) {
        return database.list(SELECT + "where c.id = any (?)", this::read, clock.today(), SqlArray.uuids(ids)).stream()
                .collect(toMap(CitizenSummary::id, identity()));
    }

    /** @param last on the page before; null on the first */
    List<CitizenSummary> own(CitizenFilter filter, OfCaseworker of, @Nullable UUID last, int fetch) {
        var today = clock.today();
        var team = Stream.<@Nullable Object>of(
                today,
                caller.employee(),
                SqlArray.texts(caller.units()),
                today,
                today,
                filter.team,
                filter.team,
                SqlArray.texts(Stream.of(Administration.values())
                        .filter(visible::isOpenTo)
                        .toList()));
        var sql = SELECT + OWN + CitizenFilter.SQL + of.sql("own.citizen_id") + filter.order.page()
                + " limit ?) order by " + filter.order.shown();
        var arguments = Stream.of(
                        team,
                        filter.arguments(today),
                        of.arguments(caller, today),
                        CitizenOrder.after(last),
                        Stream.of(fetch))
                .flatMap(values -> values)
                .toArray();
        return database.list(sql, this::read, arguments);
    }

    private CitizenSummary read(SqlRow row) {
        var versions = EventJson.MAPPER.convertValue(
                EventJson.tree(row.text("versions")), new TypeReference<Map<String, Long>>() {});
        versions.put("citizen", row.number("version"));
        var responsible = EventJson.MAPPER.convertValue(
                EventJson.tree(row.text("responsible")), new TypeReference<List<ResponsibleUnit>>() {});
        return new CitizenSummary(
                row.uuid("id"),
                row.text("given_name"),
                row.text("family_name"),
                row.day("registered_on"),
                row.dayOrNull("ended_on"),
                row.codeOrNull("end_reason", EndReason.class),
                row.code("identity", NumberKind.class),
                row.flag("shared"),
                row.flag("protected"),
                row.textOrNull("match_group"),
                row.textOrNull("match_model"),
                responsible.stream().map(this::visible).toList(),
                versions);
    }

    private ResponsibleUnit visible(ResponsibleUnit unit) {
        var holder = new ResponsibleTeam(unit.team(), unit.centre(), unit.caseworker());
        var shown = visible.of(unit.administration(), holder);
        return new ResponsibleUnit(unit.administration(), shown.team(), shown.centre(), shown.caseworker());
    }
}
