package dk.kk.shared.platform.outbox;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlFailure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much waits in the outbox, and how long; NaN when the database is away. */
@Singleton
class OutboxDepth {
    private static final String UNSENT = """
            select topic, count(*) as waiting, extract(epoch from clock_timestamp() - min(inserted_at)) as seconds
            from outbox_pending where refused_at is null group by topic""";

    /** All gauges of a scrape are of one look. */
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final Database database;
    private Look last = new Look(null, System.nanoTime() - FRESH);

    OutboxDepth(Database database) {
        this.database = database;
    }

    private record Waiting(double rows, double seconds) {}

    /** @param unsent by topic, of those where any waits; null: unknown */
    private record Look(@Nullable Map<String, Waiting> unsent, long at) {}

    double unsentRows(String topic) {
        return of(topic).rows();
    }

    double oldestUnsentSeconds(String topic) {
        return of(topic).seconds();
    }

    /** Of all topics. */
    double oldestUnsentSeconds() {
        var unsent = look().unsent();
        return unsent == null
                ? Double.NaN
                : unsent.values().stream().mapToDouble(Waiting::seconds).max().orElse(0);
    }

    double refusedRows() {
        try {
            return database.first(
                            "select count(*) as answer from outbox_pending where refused_at is not null",
                            row -> row.fraction("answer"))
                    .orElse(Double.NaN);
        } catch (SqlFailure e) {
            return Double.NaN; // the scrape goes on, and the readiness check says why
        }
    }

    private Waiting of(String topic) {
        var unsent = look().unsent();
        return unsent == null ? new Waiting(Double.NaN, Double.NaN) : unsent.getOrDefault(topic, new Waiting(0, 0));
    }

    private synchronized Look look() {
        if (System.nanoTime() - last.at() >= FRESH) {
            last = new Look(ask(), System.nanoTime());
        }
        return last;
    }

    private @Nullable Map<String, Waiting> ask() {
        try {
            return database
                    .list(
                            UNSENT,
                            row -> Map.entry(
                                    row.text("topic"), new Waiting(row.fraction("waiting"), row.fraction("seconds"))))
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (SqlFailure e) {
            return null; // as above
        }
    }
}
