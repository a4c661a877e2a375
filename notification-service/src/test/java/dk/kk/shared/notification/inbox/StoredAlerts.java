package dk.kk.shared.notification.inbox;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.stream.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Alerts as they stand in the database, many at once: what raises them has tests of its own. */
record StoredAlerts(Database database) {
    private static final String INSERT = """
            insert into alert (id, citizen_id, team, phase, outcome, raised_at, visible_at, acknowledged_at, acknowledged_by,
                               recorded_at, version, kind, about_kind, about_id, due_at, details, administration,
                               routed_to, since)
            values (?, ?, ?, 'OPEN', null, ?, ?, null, null, ?, 1, 'BENEFIT_STOP', 'benefit-stop', ?, ?, ?, 'SOF', 'TEAM', '2007-11-30T11:05:12Z')
            """;

    /** Open ones of that team, in the order in which they were raised. */
    List<UUID> open(String team, int many) {
        var ids = Stream.generate(Ids::next).limit(many).sorted().toList();
        database.batch(INSERT, ids, id -> columns(id, team, null));
        return ids;
    }

    UUID due(String team, Instant due) {
        var id = Ids.next();
        database.batch(INSERT, List.of(id), one -> columns(one, team, due));
        return id;
    }

    private static @Nullable Object[] columns(UUID id, String team, @Nullable Instant due) {
        var raised = Instant.parse("2007-11-30T11:05:12Z");
        var stop = UUID.randomUUID();
        var details = """
                {"stopId":"%s","stopPhase":"DECIDED","effectiveFrom":"2007-12-01","stopRecordedAt":"2007-11-30T11:05:12Z",
                 "stopDecidedAt":"2007-11-30T11:05:12Z","ground":"SANCTION","stopKind":"STOP","benefitType":"CASH_BENEFIT"}
                """.formatted(stop);
        return new @Nullable Object[] {
            id, UUID.randomUUID(), team, raised, raised, raised, stop.toString(), due, details
        };
    }
}
