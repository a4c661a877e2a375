package dk.kk.shared.kpi.coordination;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All requests heard of. */
@ApplicationScoped
class HeardRequests {
    private static final String KEEP = """
            insert into coordination_request (request_id, asked_side, phase, first_asked_on, asked_on, due_on, settled_on)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (request_id) do update
            set phase = excluded.phase, first_asked_on = excluded.first_asked_on, asked_on = excluded.asked_on,
                due_on = excluded.due_on, settled_on = excluded.settled_on
            """;

    private static final String ASKED =
            "select * from coordination_request where first_asked_on >= ? and first_asked_on <= least(?, ?) order by request_id";

    private final Database database;

    HeardRequests(Database database) {
        this.database = database;
    }

    void keep(List<HeardRequest> heard) {
        database.batch(KEEP, heard, request -> new @Nullable Object[] {
            request.requestId(),
            request.askedSide(),
            request.phase(),
            request.countsFrom(),
            request.askedOn(),
            request.dueOn(),
            request.settledOn()
        });
    }

    /** Those first asked on a day of the span, and by that day. */
    List<HeardRequest> of(Span span, LocalDate asOf) {
        return database.list(ASKED, HeardRequests::read, span.from(), span.to(), asOf);
    }

    private static HeardRequest read(SqlRow row) {
        return new HeardRequest(
                row.uuid("request_id"),
                row.code("asked_side", Administration.class),
                row.code("phase", RequestPhase.class),
                row.day("first_asked_on"),
                row.day("asked_on"),
                row.day("due_on"),
                row.dayOrNull("settled_on"));
    }
}
