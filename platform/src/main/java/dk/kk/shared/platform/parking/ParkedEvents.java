package dk.kk.shared.platform.parking;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parked events of this service, in its own database. */
@ApplicationScoped
public class ParkedEvents {

    /** The same record again is the same row; another one at its place, in a topic that was made anew, is another. */
    private static final String PARK = """
            insert into parked (topic, partition, "offset", source, stream_kind, stream_id, version,
                                headers, key, data, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict (topic, partition, "offset", md5(headers::text || coalesce(key, '') || coalesce(data, '')))
                where resolved_at is null
                do update set reason = excluded.reason, parked_at = clock_timestamp()
            """;

    private final Database database;

    ParkedEvents(Database database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void park(ParkedEvent event) {
        database.run(
                PARK,
                event.topic(),
                event.partition(),
                event.offset(),
                event.source(),
                event.kind(),
                event.streamId(),
                event.version(),
                EventJson.write(event.headers()).replace("\\u0000", "\\ufffd"),
                storable(event.key()),
                storable(event.data()),
                event.reason());
    }

    /** The oldest unresolved ones after {@code after}. */
    public List<ListedEvent> open(long after, int limit) {
        return database.list(
                "select * from parked where resolved_at is null and id > ? order by id limit ?",
                ParkedEvents::listed,
                after,
                limit);
    }

    /** The unresolved ones of a stream, oldest first. */
    public List<ListedEvent> ofStream(String kind, String streamId) {
        return database.list(
                "select * from parked where resolved_at is null and stream_kind = ? and stream_id = ? order by id limit 200",
                ParkedEvents::listed,
                kind,
                streamId);
    }

    /**
     * Ids of the unresolved ones that are chosen, oldest first.
     *
     * @throws RuleViolation {@code redrive-of-nothing} where nothing chooses them
     */
    public List<Long> chosen(ChosenEvents chosen, int limit) {
        return database.list("""
                select id from parked
                where resolved_at is null and (?::bigint[] is null or id = any (?)) and (?::text is null or reason = ?)
                  and (?::text is null or stream_kind = ?)
                order by id limit ?
                """, row -> row.number("id"), chosen.arguments(limit));
    }

    /**
     * An unresolved one as operations may see it.
     *
     * @throws RuleViolation {@code not-found}
     */
    public ShownEvent show(long id) {
        return database.first(
                        "select * from parked where resolved_at is null and id = ?",
                        row -> ShownEvent.of(listed(row), parked(row)),
                        id)
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "parked event", "id", id));
    }

    /** An unresolved one, as it came. */
    public Optional<ParkedEvent> find(long id) {
        return database.first("select * from parked where resolved_at is null and id = ?", ParkedEvents::parked, id);
    }

    /**
     * It will not be applied, and waits no more: operations say so who have looked.
     *
     * @throws RuleViolation {@code not-found}
     */
    @Transactional
    public void dismiss(long id, String by) {
        var sql = """
                update parked set resolved_at = clock_timestamp(), dismissed_by = ? where id = ? and resolved_at is null
                """;
        if (database.run(sql, by, id) == 0) {
            throw new RuleViolation("not-found", "kind", "parked event", "id", id);
        }
    }

    private static ListedEvent listed(SqlRow row) {
        return new ListedEvent(
                row.number("id"),
                row.text("topic"),
                (int) row.number("partition"),
                row.number("offset"),
                row.textOrNull("source"),
                row.textOrNull("stream_kind"),
                row.textOrNull("stream_id"),
                row.numberOrNull("version"),
                row.text("reason"),
                row.instant("parked_at"));
    }

    private static ParkedEvent parked(SqlRow row) {
        return new ParkedEvent(
                row.text("topic"),
                (int) row.number("partition"),
                row.number("offset"),
                row.textOrNull("source"),
                row.textOrNull("stream_kind"),
                row.textOrNull("stream_id"),
                row.numberOrNull("version"),
                EventJson.MAPPER.convertValue(
                        EventJson.tree(row.text("headers")), new TypeReference<Map<String, String>>() {}),
                row.textOrNull("key"),
                row.textOrNull("data"),
                row.text("reason"));
    }

    /** PostgreSQL's text takes every character but one. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\u0000', '\ufffd');
    }
}
