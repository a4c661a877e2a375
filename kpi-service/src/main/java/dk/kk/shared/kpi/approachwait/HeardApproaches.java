package dk.kk.shared.kpi.approachwait;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All approaches heard of. */
@ApplicationScoped
class HeardApproaches {
    private static final String KEEP = """
            insert into approach_wait (approach_id, side, on_green_line, asked_at, reached_at, phase, registered_at, moved_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (approach_id) do update
            set side = excluded.side, on_green_line = excluded.on_green_line, asked_at = excluded.asked_at,
                reached_at = excluded.reached_at, phase = excluded.phase,
                registered_at = excluded.registered_at, moved_at = excluded.moved_at
            """;

    private static final String ASKED =
            "select * from approach_wait where asked_at >= ? and asked_at < ? order by approach_id";

    private static final String KEPT = "select * from approach_wait where approach_id = any (?)";

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
            approach.phase(),
            approach.registeredAt(),
            approach.movedAt()
        });
    }

    /** Of these approaches. */
    Set<HeardApproach> kept(List<UUID> approaches) {
        return Set.copyOf(database.list(KEPT, HeardApproaches::read, SqlArray.uuids(approaches)));
    }

    /** Those of citizens who asked on a day of the span, as known at that moment. */
    List<HeardApproach> of(Span span, MeasuredMoment moment) {
        return database.list(ASKED, HeardApproaches::read, span.begins(), span.ends()).stream()
                .flatMap(approach -> approach.at(moment).stream())
                .toList();
    }

    private static HeardApproach read(SqlRow row) {
        return new HeardApproach(
                row.uuid("approach_id"),
                row.code("side", Administration.class),
                row.flag("on_green_line"),
                row.instant("asked_at"),
                row.instantOrNull("reached_at"),
                row.code("phase", ApproachPhase.class),
                row.instantOrNull("registered_at"),
                row.instantOrNull("moved_at"));
    }
}
