package dk.kk.shared.kpi.approachwait;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All approaches heard of. */
@ApplicationScoped
class HeardApproaches {
    private static final String KEEP = """
            insert into approach_wait (approach_id, side, on_green_line, asked_at, reached_at, phase) values (?, ?, ?, ?, ?, ?)
            on conflict (approach_id) do update
            set side = excluded.side, on_green_line = excluded.on_green_line, asked_at = excluded.asked_at,
                reached_at = excluded.reached_at, phase = excluded.phase
            """;

    private static final String ASKED =
            "select * from approach_wait where asked_at >= ? and asked_at < ? order by approach_id";

    private final Database database;

    HeardApproaches(Database database) {
        this.database = database;
    }

    void keep(List<HeardApproach> heard) {
        database.batch(KEEP, heard, approach -> new @Nullable Object[] {
            approach.approachId(),
            approach.side(),
            approach.onGreenLine(),
            approach.askedAt(),
            approach.reachedAt(),
            approach.phase()
        });
    }

    /** Those of citizens who asked on a day of the span. */
    List<HeardApproach> of(Span span) {
        return database.list(ASKED, HeardApproaches::read, span.begins(), span.ends());
    }

    private static HeardApproach read(SqlRow row) {
        return new HeardApproach(
                row.uuid("approach_id"),
                row.code("side", Administration.class),
                row.flag("on_green_line"),
                row.instant("asked_at"),
                row.instantOrNull("reached_at"),
                row.code("phase", ApproachPhase.class));
    }
}
