package dk.kk.shared.citizen.overview;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.kk.shared.citizen.overview.CitizenPage.ResponsibleUnit;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.json.EventJson;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages read in one query each, over all features' tables. */
@ApplicationScoped
class CitizenPages {

    private static final String SELECT = """
            select c.id, c.given_name, c.family_name, c.registered_on, c.ended_on, c.end_reason,
                   exists (select from shared_period_row s
                           where s.citizen_id = c.id and s.superseded_at is null
                             and s.valid_from <= day.today and (s.valid_to is null or s.valid_to > day.today)) as shared,
                   (select m.code from match_group_row m
                    where m.citizen_id = c.id and m.superseded_at is null
                      and m.valid_from <= day.today and (m.valid_to is null or m.valid_to > day.today)) as match_group,
                   (select coalesce(jsonb_agg(jsonb_build_object('administration', r.administration, 'team', r.team,
                                                                 'centre', r.centre, 'caseworker', r.caseworker)
                                              order by r.administration), '[]')
                    from responsibility_row r
                    where r.citizen_id = c.id and r.superseded_at is null
                      and r.valid_from <= day.today and (r.valid_to is null or r.valid_to > day.today)) as responsible,
                   (select coalesce(jsonb_object_agg(v.kind, v.version), '{}') from citizen_stream v
                    where v.citizen_id = c.id and v.kind <> 'target-groups') as versions,
                   c.version
            from citizen c, (select cast(? as date) as today) day
            """;

    /** The team's citizens today; only those the caller stands in relation to. */
    private static final String OF_TEAM = SELECT + """
            where exists (select from access_relation t
                          where t.citizen_id = c.id and (t.team = ? or cast(? as text) is null)
                            and t.valid_from <= day.today and (t.valid_to is null or t.valid_to > day.today))
              and access_related(c.id, ?, ?, day.today)
              and c.id > ?
            order by c.id limit ?
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final AgroalDataSource dataSource;
    private final Caller caller;
    private final BusinessClock clock;

    CitizenPages(AgroalDataSource dataSource, Caller caller, BusinessClock clock) {
        this.dataSource = dataSource;
        this.caller = caller;
        this.clock = clock;
    }

    Optional<CitizenPage> page(UUID id) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(SELECT + "where c.id = ?")) {
            query.setObject(1, clock.today());
            query.setObject(2, id);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A citizen's page cannot be read", e);
        }
    }

    /** @param team null: of all teams the caller may see */
    List<CitizenPage> ofTeam(@Nullable String team, @Nullable UUID after, int fetch) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(OF_TEAM)) {
            query.setObject(1, clock.today());
            query.setString(2, team);
            query.setString(3, team);
            query.setString(4, caller.employee());
            query.setArray(5, connection.createArrayOf("text", caller.units()));
            query.setObject(6, after == null ? FIRST : after);
            query.setInt(7, fetch);
            var pages = new ArrayList<CitizenPage>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    pages.add(read(row));
                }
            }
            return pages;
        } catch (SQLException e) {
            throw new IllegalStateException("A team's list cannot be read", e);
        }
    }

    private static CitizenPage read(ResultSet row) throws SQLException {
        var versions = EventJson.MAPPER.convertValue(
                EventJson.tree(row.getString("versions")), new TypeReference<Map<String, Long>>() {});
        versions.put("citizen", row.getLong("version"));
        var responsible = EventJson.MAPPER.convertValue(
                EventJson.tree(row.getString("responsible")), new TypeReference<List<ResponsibleUnit>>() {});
        return new CitizenPage(
                row.getObject("id", UUID.class),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                row.getBoolean("shared"),
                row.getString("match_group"),
                responsible,
                versions);
    }
}
