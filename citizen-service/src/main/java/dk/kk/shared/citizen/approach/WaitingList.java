package dk.kk.shared.citizen.approach;

import static java.util.Comparator.comparing;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.relation.FrontDesk;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The approaches of the caller's own citizens to the caller's own side, and at its front desk of those whom nobody has there: green
 * line first, then who asked first.
 */
@ApplicationScoped
class WaitingList {
    private static final String ONES = """
            (select a.id, not a.on_green_line as off_line, a.asked_at
             from approach a, (select cast(? as date) as today, cast(? as text) as team) day
             where a.side = ? and a.phase = ? and %s
               and (not a.on_green_line, a.asked_at, a.id) > (?, ?, ?)
             order by not a.on_green_line, a.asked_at, a.id limit ?)
            """;

    private static final String OWN = """
            a.citizen_id in (select citizen_id from access_citizens(?, ?, ?))
            and (day.team is null or exists (
                    select from responsibility_row r
                    where r.citizen_id = coalesce((select citizen_id from access_alias where alias_id = a.citizen_id), a.citizen_id)
                      and r.administration = a.side and r.team = day.team and r.superseded_at is null
                      and r.valid_from <= day.today and (r.valid_to is null or r.valid_to > day.today)))
            """;

    private static final String AT_DESK = "day.team is null and %s";
    private static final String BOTH = "%s union %s order by off_line, asked_at, id limit ?";

    private final Database database;
    private final Approaches approaches;
    private final FrontDesk desk;
    private final Caller caller;
    private final BusinessClock clock;

    WaitingList(Database database, Approaches approaches, FrontDesk desk, Caller caller, BusinessClock clock) {
        this.database = database;
        this.approaches = approaches;
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param team null: of all the caller's teams, and of those whom none has */
    List<Approach> page(Phase phase, @Nullable String team, PageRequest page) {
        var asked = new Asked(clock.today(), team, Administration.of(caller.principal()), phase, page);
        var own = asked.with(List.of(caller.employee(), SqlArray.texts(caller.units()), asked.today()));
        var found = desk.side().isEmpty() ? ids(ONES.formatted(OWN), own) : withDesk(asked, own);
        return approaches.byIds(found).stream()
                .sorted(comparing(approach -> found.indexOf(approach.id())))
                .toList();
    }

    private List<UUID> withDesk(Asked asked, List<@Nullable Object> own) {
        var sql =
                BOTH.formatted(ONES.formatted(OWN), ONES.formatted(AT_DESK.formatted(desk.comesAlone("a.citizen_id"))));
        var arguments = new ArrayList<@Nullable Object>(own);
        arguments.addAll(asked.with(desk.arguments(asked.side())));
        arguments.add(asked.page().fetch());
        return ids(sql, arguments);
    }

    private List<UUID> ids(String sql, List<@Nullable Object> arguments) {
        return database.list(sql, row -> row.uuid("id"), arguments.toArray());
    }

    /** What is asked of either. */
    private record Asked(LocalDate today, @Nullable String team, Administration side, Phase phase, PageRequest page) {

        List<@Nullable Object> with(List<Object> condition) {
            var after = WaitingKey.before(page);
            var arguments = new ArrayList<@Nullable Object>();
            arguments.add(today);
            arguments.add(team);
            arguments.add(side);
            arguments.add(phase);
            arguments.addAll(condition);
            arguments.addAll(List.of(after.offLine(), after.askedAt(), after.id(), page.fetch()));
            return arguments;
        }
    }
}
