package dk.kk.shared.platform.outbox;

import dk.kk.shared.platform.logging.LoggedStream;
import dk.kk.shared.platform.outbox.Completeness.Look;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import dk.kk.shared.platform.sql.Statements;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The relay's lock, and the rows it has to send, all on its one connection: whatever is there, never by {@code id > last}. A row
 * goes when the broker has its event; the archive is not touched.
 */
final class UnsentRows {

    private static final long LOCK = 0x6F7574626F78L; // "outbox"
    static final int BATCH = 2_000;

    /**
     * The planner's figures of so changing a table are never right, and a plan that was made while nothing waited is kept. So the limit
     * of one keeps it from reading the whole archive, and "not in" from looking through all that waits for each row anew.
     */
    private static final String OLDEST = """
            with due as materialized (
                select p.id, p.event_id from outbox_pending p
                where p.refused_at is null and p.topic <> all (?)
                  and (p.stream_kind, p.stream_id) not in (
                      select stream_kind, stream_id from outbox_pending where refused_at is not null)
                order by p.id limit %d)
            select due.id, told.* from due
            cross join lateral (select * from outbox where outbox.event_id = due.event_id limit 1) told
            order by due.id
            """.formatted(BATCH);

    /** Other services' transactions on the same server count too: it says later than it could, never more. */
    private static final String LOOK = """
            select clock_timestamp() as at, pg_snapshot_xmin(now)::text::bigint as oldest, pg_snapshot_xmax(now)::text::bigint as next,
                   (select min(xact_start) from pg_stat_activity
                    where datname = current_database() and usename = current_user and pid <> pg_backend_pid()) as open_since
            from pg_current_snapshot() now
            """;

    /** A refused row was never told: it counts until operations have mended it. */
    private static final String OLDEST_WRITERS =
            "select topic, min(writer)::text::bigint as writer from outbox_pending group by topic";

    private final Statements statements;
    private final String source;

    UnsentRows(Statements statements, String source) {
        this.statements = statements;
        this.source = source;
    }

    /** @param id of what waits; null: it stands in no outbox */
    record Row(@Nullable Long id, Instant recordedAt, ProducerRecord<String, String> message) {
        String topic() {
            return message.topic();
        }

        /** Names its stream in what is logged until that is closed. */
        LoggedStream logged() {
            return LoggedStream.of(header("ce_streamkind"), header("ce_streamid"), header("traceparent"));
        }

        private String header(String name) {
            var header = message.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }
    }

    /** Whether this connection now is the one that sends. */
    boolean lock() throws SQLException {
        return statements
                .list("select pg_try_advisory_lock(?) as locked", row -> row.flag("locked"), LOCK)
                .getFirst();
    }

    /** @param without the topics that are left alone for now */
    List<Row> oldest(Collection<String> without) throws SQLException {
        return statements.list(
                OLDEST,
                row -> new Row(row.number("id"), row.instant("recorded_at"), message(row)),
                SqlArray.texts(without));
    }

    /** @param business read before */
    Look look(Instant business) throws SQLException {
        return statements
                .list(
                        LOOK,
                        row -> new Look(
                                business,
                                row.instant("at"),
                                row.number("oldest"),
                                row.number("next"),
                                row.instantOrNull("open_since")))
                .getFirst();
    }

    /** Of each topic where rows are unsent, the oldest transaction that wrote one. */
    Map<String, Long> oldestWriters() throws SQLException {
        return statements.list(OLDEST_WRITERS, row -> Map.entry(row.text("topic"), row.number("writer"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void removeSent(List<Long> ids) throws SQLException {
        run("delete from outbox_pending where id = any (?)", ids);
    }

    void markRefused(List<Long> ids) throws SQLException {
        run("update outbox_pending set refused_at = clock_timestamp() where id = any (?)", ids);
    }

    private void run(String sql, List<Long> ids) throws SQLException {
        if (!ids.isEmpty()) {
            statements.run(sql, SqlArray.numbers(ids));
        }
    }

    private ProducerRecord<String, String> message(SqlRow row) {
        var message = new ProducerRecord<>(row.text("topic"), null, row.text("subject"), row.text("data"));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", row.text("event_id"));
        header(message, "ce_source", "/" + source);
        header(message, "ce_type", row.text("type"));
        header(message, "ce_subject", row.text("subject"));
        header(message, "ce_time", row.instant("recorded_at").toString());
        header(message, "ce_streamkind", row.text("stream_kind"));
        header(message, "ce_streamid", row.text("stream_id"));
        header(message, "ce_streamversion", row.text("stream_version"));
        header(message, "ce_cause", row.text("cause"));
        header(message, "traceparent", row.textOrNull("traceparent"));
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ProducerRecord<String, String> message, String name, @Nullable String value) {
        if (value != null) {
            message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
