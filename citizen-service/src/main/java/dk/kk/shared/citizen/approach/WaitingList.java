package dk.kk.shared.citizen.approach;

import static java.util.Comparator.comparing;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The approaches of the caller's own citizens to the caller's own side: green line first, then who asked first. */
@ApplicationScoped
class WaitingList {
    private static final String PAGE = """
            select a.id from approach a, (select cast(? as date) as today) day
            where a.side = ? and a.phase = ?
              and a.citizen_id in (select citizen_id from access_citizens(?, ?, ?))
              and (cast(? as text) is null or exists (
                      select from responsibility_row r
                      where r.citizen_id = coalesce((select citizen_id from access_alias where alias_id = a.citizen_id), a.citizen_id)
                        and r.administration = a.side and r.team = ? and r.superseded_at is null
                        and r.valid_from <= day.today and (r.valid_to is null or r.valid_to > day.today)))
              and (not a.on_green_line, a.asked_at, a.id) > (?, ?, ?)
            order by not a.on_green_line, a.asked_at, a.id limit ?
            """;

    private final Database database;
    private final Approaches approaches;
    private final Caller caller;
    private final BusinessClock clock;

    WaitingList(Database database, Approaches approaches, Caller caller, BusinessClock clock) {
        this.database = database;
        this.approaches = approaches;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param team null: of all the caller's teams */
    List<Approach> page(Phase phase, @Nullable String team, PageRequest page) {
        var after = WaitingKey.before(page);
        var today = clock.today();
        var found = database.list(
                PAGE,
                row -> row.uuid("id"),
                today,
                Administration.of(caller.principal()),
                phase,
                caller.employee(),
                SqlArray.texts(caller.units()),
                today,
                team,
                team,
                after.offLine(),
                after.askedAt(),
                after.id(),
                page.fetch());
        return approaches.byIds(found).stream()
                .sorted(comparing(approach -> found.indexOf(approach.id())))
                .toList();
    }
}
