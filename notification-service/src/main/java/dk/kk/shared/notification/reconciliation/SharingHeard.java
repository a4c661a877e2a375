package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.notification.known.SharedPeriods;
import dk.kk.shared.notification.known.Stops;
import dk.kk.shared.platform.consumer.Watermarks;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Whether it can be said at all whose matter a stop is: the rule asks who is shared of what was heard of that. What was not heard yet, or
 * could not be applied, makes a stop nobody's matter that may be somebody's.
 */
@ApplicationScoped
class SharingHeard {
    private static final String CITIZEN = "citizen";

    private static final String PARKED = """
            select stop.stop_id, min(coalesce((parked.headers ->> 'ce_time')::timestamptz, parked.parked_at)) as since
            from stop join parked on parked.resolved_at is null and parked.source = ? and parked.stream_kind = ?
                                 and parked.stream_id in (select id::text from ids_of(array[stop.citizen_id]))
            where stop.stop_id = any (?) group by stop.stop_id order by stop.stop_id
            """;

    private final Database database;
    private final Watermarks watermarks;

    SharingHeard(Database database, Watermarks watermarks) {
        this.database = database;
        this.watermarks = watermarks;
    }

    /** Since a time that is over nothing was heard of who is shared, or never: all stops are judged by what was known before. */
    @Transactional
    List<Break> behind(Instant settledBefore) {
        return watermarks.bySource().stream()
                .filter(source -> source.source().equals(CITIZEN))
                .map(source -> Objects.requireNonNullElse(source.completeUpTo(), settledBefore.minusMillis(1)))
                .filter(completeUpTo -> completeUpTo.isBefore(settledBefore))
                .map(since -> broken(BreakKind.SHARING_BEHIND, new StreamRef("service", CITIZEN), since))
                .toList();
    }

    /** Of whose citizen a sharing came and could not be applied, under whatever registration. */
    @Transactional
    List<Break> unheard(Collection<UUID> stops) {
        return database.list(
                PARKED,
                row -> broken(
                        BreakKind.SHARING_UNHEARD,
                        new StreamRef(Stops.KIND.kind(), row.uuid("stop_id")),
                        row.instant("since")),
                CITIZEN,
                SharedPeriods.KIND.kind(),
                SqlArray.uuids(stops));
    }

    private static Break broken(BreakKind kind, StreamRef about, Instant since) {
        return new Break(kind, about, null, null, since);
    }
}
