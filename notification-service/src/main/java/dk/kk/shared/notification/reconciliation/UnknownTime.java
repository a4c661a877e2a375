package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/**
 * How long SOF did not know: from when BIF's service had what an alert first told (the stop, or its decision) until the alert was
 * raised. Left out is what was nobody's matter in SOF at the time: stops of citizens who became shared, or were known to be, only
 * later.
 */
@Singleton
class UnknownTime {
    private final Database database;

    UnknownTime(Database database) {
        this.database = database;
    }

    /** The longest of the alerts that were raised from {@code from} until before {@code to}, business time. */
    Duration longest(Instant from, Instant to) {
        return database.list(
                        """
                        select max(extract(epoch from alert.raised_at - known.at)) as seconds
                        from alert join stop on stop.stop_id::text = alert.about_id
                        cross join lateral (
                            select max(at) as at from unnest(array[stop.registered_at, stop.decided_at]) moment (at)
                            where at <= alert.raised_at) known
                        where alert.kind = 'BENEFIT_STOP' and alert.raised_at >= ? and alert.raised_at < ?
                          and not coalesce((alert.details::json ->> 'late')::boolean, false)
                          and not coalesce((alert.details::json ->> 'beforeCase')::boolean, false)
                        """,
                        row -> Duration.ofSeconds(
                                Math.round(row.textOrNull("seconds") == null ? 0 : row.fraction("seconds"))),
                        from,
                        to)
                .getFirst();
    }
}
