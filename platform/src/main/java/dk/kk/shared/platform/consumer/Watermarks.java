package dk.kk.shared.platform.consumer;

import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlFailure;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Up to when each source is heard here: "everything that service recorded before business time T has been applied". The relay of a
 * source says so in every partition once a second, behind the events it speaks of; the watermark of a source is the least over the
 * partitions of the topics of it that this service hears.
 *
 * <p>T is time on the source's business clock. It rises with that clock and falls when the clock is put back: never keep the
 * greatest one seen. Whether it is behind is told by real time, whatever the business clock does. An answer that depends on
 * everything up to an instant is final when {@code completeUpTo} is not before that instant and nothing is {@code parked}.
 *
 * <p>All instances of a service see the same, as it stands in their database.
 */
@Singleton
public class Watermarks {
    private static final String BY_SOURCE = """
            with newest as (
                select distinct on (topic) topic, partitions from watermark order by topic, noted_at desc)
            select h.source,
                   bool_and(w.topic is not null) as whole,
                   min(w.complete_up_to) as complete_up_to,
                   min(w.noted_at) as noted_at,
                   bool_or(exists (select from parked p where p.resolved_at is null and p.topic = h.topic)) as parked
            from unnest(?, ?) h (topic, source)
            left join newest n on n.topic = h.topic
            left join generate_series(0, n.partitions - 1) as p (partition) on true
            left join watermark w on w.topic = h.topic and w.partition = p.partition
            group by h.source order by h.source
            """;

    private final Database database;
    private final RealClock clock;
    private final HeardTopics topics;
    private final Duration behindAfter;

    /** @param behindAfter real time */
    Watermarks(
            Database database,
            RealClock clock,
            HeardTopics topics,
            @ConfigProperty(name = "shared.watermarks.behind-after") Duration behindAfter) {
        this.database = database;
        this.clock = clock;
        this.topics = topics;
        this.behindAfter = behindAfter;
    }

    /**
     * Of each service whose topics are heard here, by its name; empty where nobody is heard. One statement. Ask before
     * what it is to cover is read: what comes in between makes the watermark less than it could be, never more.
     *
     * @throws SqlFailure when the database is away
     */
    public List<SourceWatermark> bySource() {
        var heard = topics.inKafka();
        return database.list(
                BY_SOURCE,
                this::read,
                SqlArray.texts(heard),
                SqlArray.texts(heard.stream().map(topics::sourceOf).toList()));
    }

    private SourceWatermark read(SqlRow row) {
        var whole = row.flag("whole");
        var completeUpTo = whole ? row.instantOrNull("complete_up_to") : null;
        var notedAt = whole ? row.instantOrNull("noted_at") : null;
        return new SourceWatermark(
                row.text("source"),
                completeUpTo,
                notedAt,
                notedAt == null || notedAt.plus(behindAfter).isBefore(clock.instant()),
                row.flag("parked"));
    }
}
