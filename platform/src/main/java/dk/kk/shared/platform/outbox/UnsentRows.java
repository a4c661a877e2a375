package dk.kk.shared.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The relay's reads and marks, all on its one connection: by status, never by {@code id > last}. */
final class UnsentRows {

    private static final int BATCH = 2_000;
    private static final String OLDEST = """
            select o.* from outbox o
            where o.sent_at is null and o.refused_at is null
              and not exists (select from outbox r where r.refused_at is not null
                              and r.stream_kind = o.stream_kind and r.stream_id = o.stream_id)
            order by o.id limit %d
            """.formatted(BATCH);

    private final Connection connection;
    private final String source;

    UnsentRows(Connection connection, String source) {
        this.connection = connection;
        this.source = source;
    }

    record Row(long id, ProducerRecord<String, String> message) {}

    List<Row> oldest() throws SQLException {
        var rows = new ArrayList<Row>();
        try (var select = connection.prepareStatement(OLDEST);
                var found = select.executeQuery()) {
            while (found.next()) {
                rows.add(new Row(found.getLong("id"), message(found)));
            }
        }
        return rows;
    }

    void markSent(List<Long> ids) throws SQLException {
        mark("update outbox set sent_at = clock_timestamp() where id = any (?)", ids);
    }

    void markRefused(List<Long> ids) throws SQLException {
        mark("update outbox set refused_at = clock_timestamp() where id = any (?)", ids);
    }

    private void mark(String sql, List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            update.executeUpdate();
        }
    }

    private ProducerRecord<String, String> message(ResultSet row) throws SQLException {
        var message = new ProducerRecord<>(row.getString("topic"), null, row.getString("key"), row.getString("data"));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", row.getString("event_id"));
        header(message, "ce_source", "/" + source);
        header(message, "ce_type", row.getString("type"));
        header(message, "ce_subject", row.getString("subject"));
        header(
                message,
                "ce_time",
                row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString());
        header(message, "ce_streamkind", row.getString("stream_kind"));
        header(message, "ce_streamid", row.getString("stream_id"));
        header(message, "ce_streamversion", row.getString("stream_version"));
        header(message, "ce_cause", row.getString("cause"));
        header(message, "traceparent", row.getString("traceparent"));
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ProducerRecord<String, String> message, String name, @Nullable String value) {
        if (value != null) {
            message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
