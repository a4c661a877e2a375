package dk.kk.shared.plan.coordination;

import static java.util.Comparator.comparing;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.relation.OfCaseworker;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The requests about the caller's own citizens that one side has to answer: what is due first goes first, so what is overdue does. */
@ApplicationScoped
class WaitingRequests {
    private static final String THOSE = """
            from coordination_request r
            where r.phase = 'ASKED' and r.asking_side = ? and r.citizen_id in (select citizen_id from access_citizens(?, ?, ?))
            """;

    private static final String SEEN_AS =
            "coalesce((select a.citizen_id from access_alias a where a.alias_id = r.citizen_id), r.citizen_id)";

    private static final String PAGE = """
             and (cast(? as date) is null or r.due_on < ?) and (r.due_on, r.id) > (?, ?)
            order by r.due_on, r.id limit ?
            """;

    private static final String COUNT =
            "select count(*) as waiting, count(*) filter (where r.due_on < ?) as overdue " + THOSE;

    private final Database database;
    private final CoordinationRequests requests;
    private final Caller caller;
    private final BusinessClock clock;

    WaitingRequests(Database database, CoordinationRequests requests, Caller caller, BusinessClock clock) {
        this.database = database;
        this.requests = requests;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param asked which side has to answer
     * @param dueBefore null: whenever they are due
     */
    List<CoordinationRequest> page(
            Administration asked, OfCaseworker of, @Nullable LocalDate dueBefore, PageRequest page) {
        var after = WaitingKey.before(page);
        var today = clock.today();
        var own = Stream.<@Nullable Object>of(asked.other(), caller.employee(), SqlArray.texts(caller.units()), today);
        var paged = Stream.<@Nullable Object>of(dueBefore, dueBefore, after.dueOn(), after.id(), page.fetch());
        var found = database.list(
                "select r.id " + THOSE + of.sql(SEEN_AS) + PAGE,
                row -> row.uuid("id"),
                Stream.of(own, of.arguments(caller, today), paged)
                        .flatMap(values -> values)
                        .toArray());
        return requests.byIds(found).stream()
                .sorted(comparing(request -> found.indexOf(request.id())))
                .toList();
    }

    WaitingCountView count(Administration asked) {
        var today = clock.today();
        return database.first(
                        COUNT,
                        row -> new WaitingCountView(asked, row.number("waiting"), row.number("overdue")),
                        today,
                        asked.other(),
                        caller.employee(),
                        SqlArray.texts(caller.units()),
                        today)
                .orElseThrow();
    }
}
