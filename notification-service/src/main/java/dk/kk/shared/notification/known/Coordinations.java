package dk.kk.shared.notification.known;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the two sides ask each other. */
@ApplicationScoped
public class Coordinations {
    public static final StreamKind KIND = new StreamKind("plan", "coordination-request");

    private static final String WAITING = CoordinationPhase.ASKED.name();

    private static final String KEEP = """
            insert into coordination (request_id, citizen_id, cause_kind, cause_version, asking_side, asked_side, phase, asked_on, due_on, routed_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (request_id) do update
            set cause_version = excluded.cause_version, phase = excluded.phase, asked_on = excluded.asked_on, due_on = excluded.due_on,
                routed_on = excluded.routed_on
            """;

    private final Database database;
    private final PassedOn passedOn;
    private final BusinessClock clock;

    Coordinations(Database database, PassedOn passedOn, BusinessClock clock) {
        this.database = database;
        this.passedOn = passedOn;
        this.clock = clock;
    }

    void keep(List<HeardEvent> heard) {
        var today = clock.today();
        var told = heard.stream().map(event -> event.state(Coordination.class)).toList();
        database.batch(KEEP, told, request -> new @Nullable Object[] {
            request.requestId(),
            request.citizenId(),
            request.causeKind(),
            request.causeVersion(),
            request.askingSide(),
            request.askedSide(),
            request.phase(),
            request.askedOn(),
            request.dueOn(),
            today
        });
    }

    /** Whether a request waits for somebody who has its citizen no more, or not alone, though nothing was heard of it. */
    public boolean anyPassedOn(LocalDate today) {
        return !passedOn.citizens("coordination", WAITING, today, 1).isEmpty();
    }

    /** @return whose those are; they are routed by this day now */
    public List<UUID> routePassedOn(LocalDate today, int atMost) {
        return passedOn.route("coordination", WAITING, today, atMost);
    }

    /** All of these citizens, and these requests, in the order of their ids; those that wait no more too. */
    public List<Coordination> of(Collection<UUID> citizens, Collection<UUID> requests) {
        return database.list(
                "select * from coordination where citizen_id = any (array(select id from ids_of(?))) or request_id = any (?) order by request_id",
                Coordinations::read,
                SqlArray.uuids(citizens),
                SqlArray.uuids(requests));
    }

    private static Coordination read(SqlRow row) {
        return new Coordination(
                row.uuid("request_id"),
                row.uuid("citizen_id"),
                row.code("cause_kind", CoordinationCause.class),
                row.number("cause_version"),
                row.code("asking_side", Administration.class),
                row.code("asked_side", Administration.class),
                row.code("phase", CoordinationPhase.class),
                row.day("asked_on"),
                row.day("due_on"));
    }
}
