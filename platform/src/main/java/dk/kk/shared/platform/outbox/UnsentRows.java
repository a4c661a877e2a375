package dk.kk.shared.platform.outbox;

import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import dk.kk.shared.platform.sql.Statements;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The relay's lock, reads and marks, all on its one connection: by status, never by {@code id > last}. */
final class UnsentRows {

    private static final long LOCK = 0x6F7574626F78L; // "outbox"
    private static final int BATCH = 2_000;
    private static final String OLDEST = """
            select o.* from outbox o
            where o.sent_at is null and o.refused_at is null and o.topic <> all (?)
              and not exists (select from outbox r where r.refused_at is not null
                              and r.stream_kind = o.stream_kind and r.stream_id = o.stream_id)
            order by o.id limit %d
            """.formatted(BATCH);

    private final Statements statements;
    private final String source;

    UnsentRows(Statements statements, String source) {
        this.statements = statements;
        this.source = source;
    }

    record Row(long id, ProducerRecord<String, String> message) {
        String topic() {
            return message.topic();
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
        return statements.list(OLDEST, row -> new Row(row.number("id"), message(row)), SqlArray.texts(without));
    }

    void markSent(List<Long> ids) throws SQLException {
        mark("update outbox set sent_at = clock_timestamp() where id = any (?)", ids);
    }

    void markRefused(List<Long> ids) throws SQLException {
        mark("update outbox set refused_at = clock_timestamp() where id = any (?)", ids);
    }

    private void mark(String sql, List<Long> ids) throws SQLException {
        if (!ids.isEmpty()) {
            statements.run(sql, SqlArray.numbers(ids));
        }
    }

    private ProducerRecord<String, String> message(SqlRow row) {
        var message = new ProducerRecord<>(row.text("topic"), null, row.text("key"), row.text("data"));
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
