package dk.kk.shared.plan.finding;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The caller's citizens of whom there is anything to compare. */
@Singleton
class OwnCitizens {
    private static final String PAGE = """
            with own as (
                select c.citizen_id as id, coalesce(a.citizen_id, c.citizen_id) as person
                from access_citizens(?, ?, ?) c left join access_alias a on a.alias_id = c.citizen_id)
            select distinct person from own
            where person > ?
              and (exists (select from plan p where p.citizen_id = own.id)
                   or exists (select from known_course c where c.citizen_id = own.id))
            order by person limit ?
            """;

    private final Database database;
    private final Caller caller;
    private final BusinessClock clock;

    OwnCitizens(Database database, Caller caller, BusinessClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    List<UUID> page(PageRequest page) {
        return database.list(
                PAGE,
                row -> row.uuid("person"),
                caller.employee(),
                SqlArray.texts(caller.units()),
                clock.today(),
                page.afterId(),
                page.fetch());
    }
}
