package dk.kk.shared.notification.known;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the two sides ask each other. */
@ApplicationScoped
public class Coordinations implements Notices<Coordination> {
    public static final StreamKind KIND = new StreamKind("plan", "coordination-request");

    private static final String KEEP = """
            insert into coordination (request_id, citizen_id, cause_kind, cause_version, asking_side, asked_side, phase, asked_on, due_on, routed_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (request_id) do update
            set cause_version = excluded.cause_version, phase = excluded.phase, asked_on = excluded.asked_on, due_on = excluded.due_on,
                routed_on = excluded.routed_on
            """;

    private final NoticeTable<Coordination> table;

    Coordinations(Database database, BusinessClock clock) {
        table = new NoticeTable<>(
                KIND, "coordination", "request_id", CoordinationPhase.ASKED, Coordinations::read, database, clock);
    }

    @Override
    public NoticeTable<Coordination> table() {
        return table;
    }

    void keep(List<HeardEvent> heard) {
        table.keep(KEEP, Coordination.class, heard, (request, today) -> new @Nullable Object[] {
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
