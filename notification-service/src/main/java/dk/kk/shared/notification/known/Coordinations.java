package dk.kk.shared.notification.known;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the two sides ask each other. */
@ApplicationScoped
public class Coordinations {
    public static final StreamKind KIND = new StreamKind("plan", "coordination-request");

    private static final String KEEP = """
            insert into coordination (request_id, citizen_id, cause_kind, cause_version, asking_side, asked_side, phase, asked_on, due_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (request_id) do update
            set cause_version = excluded.cause_version, phase = excluded.phase, asked_on = excluded.asked_on, due_on = excluded.due_on
            """;

    private final Database database;

    Coordinations(Database database) {
        this.database = database;
    }

    void keep(List<HeardEvent> heard) {
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
            request.dueOn()
        });
    }

    /** All of these citizens, and these requests, in the order of their ids; those that wait no more too. */
    public List<Coordination> of(Collection<UUID> citizens, Collection<UUID> requests) {
        return database.list(
                "select * from coordination where citizen_id in (select id from ids_of(?)) or request_id = any (?) order by request_id",
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
