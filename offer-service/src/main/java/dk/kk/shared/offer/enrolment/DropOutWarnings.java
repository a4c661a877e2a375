package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.catalogue.Providers;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The courses that citizens are about to drop out of. A person sees those of the citizens and of the offers that are theirs. */
@Singleton
class DropOutWarnings {
    private static final String VISIBLE = """
            select e.id
            from enrolment_row warned
            join enrolment e on e.id = warned.enrolment_id and warned.position = e.version - 1
            join offer o on o.id = e.offer_id
            cross join (values (?::date)) day (today)
            where warned.drop_out_warning_since is not null and e.id > ?
              and (e.citizen_id in (select citizen_id from access_citizens(?, ?, ?)) or o.provider_code = any (?))
              and e.offer_id = coalesce(?, e.offer_id)
              and (?::text is null
                   or exists (select from access_relation r
                              where r.citizen_id = coalesce((select citizen_id from access_alias where alias_id = e.citizen_id),
                                                            e.citizen_id)
                                and r.team = ?
                                and r.valid_from <= day.today and (r.valid_to is null or r.valid_to > day.today)))
            order by e.id limit ?
            """;
    private final Database database;
    private final Enrolments enrolments;
    private final Caller caller;
    private final BusinessClock clock;

    DropOutWarnings(Database database, Enrolments enrolments, Caller caller, BusinessClock clock) {
        this.database = database;
        this.enrolments = enrolments;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * In the order of their ids.
     *
     * @param team the citizens' own on either side
     */
    List<Enrolment> visible(@Nullable UUID offer, @Nullable String team, PageRequest page) {
        var today = clock.today();
        var ids = database.list(
                VISIBLE,
                row -> row.uuid("id"),
                today,
                page.afterId(),
                caller.employee(),
                SqlArray.texts(caller.units()),
                today,
                SqlArray.texts(Providers.of(caller)),
                offer,
                team,
                team,
                page.fetch());
        return enrolments.byIds(ids);
    }
}
