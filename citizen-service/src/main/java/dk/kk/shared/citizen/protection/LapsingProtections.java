package dk.kk.shared.citizen.protection;

import dk.kk.shared.citizen.stream.DayKey;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The protections of the caller's own citizens that lapse within some days, unless they are renewed. */
@ApplicationScoped
class LapsingProtections {
    private static final String PAGE = """
            select p.citizen_id, p.valid_from, p.valid_to
            from protection_row p, (select cast(? as date) as today, cast(? as date) as last) day
            where p.superseded_at is null and p.valid_from <= day.today and p.valid_to > day.today and p.valid_to <= day.last
              and p.citizen_id in (select citizen_id from access_citizens(?, ?, ?))
              and (p.valid_to, p.citizen_id) > (?, ?)
            order by p.valid_to, p.citizen_id limit ?
            """;

    private final Database database;
    private final Caller caller;
    private final BusinessClock clock;

    LapsingProtections(Database database, Caller caller, BusinessClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    List<LapsingProtection> page(int days, PageRequest page) {
        var after = DayKey.before(page);
        var today = clock.today();
        return database.list(
                PAGE,
                row -> new LapsingProtection(row.uuid("citizen_id"), row.day("valid_from"), row.day("valid_to")),
                today,
                today.plusDays(days),
                caller.employee(),
                SqlArray.texts(caller.units()),
                today,
                after.day(),
                after.id(),
                page.fetch());
    }
}
