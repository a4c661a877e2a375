package dk.kk.shared.platform.parking;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.kk.shared.platform.json.EventJson;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parked events of this service, in its own database. */
@ApplicationScoped
public class ParkedEvents {

    private final AgroalDataSource dataSource;

    ParkedEvents(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void park(ParkedEvent event) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into parked (topic, partition, "offset", source, stream_kind, stream_id, version,
                                            headers, key, data, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        on conflict do nothing
                        """)) {
            insert.setString(1, event.topic());
            insert.setInt(2, event.partition());
            insert.setLong(3, event.offset());
            insert.setString(4, storable(event.source()));
            insert.setString(5, storable(event.kind()));
            insert.setString(6, storable(event.streamId()));
            insert.setObject(7, event.version(), Types.BIGINT);
            insert.setString(8, EventJson.write(event.headers()).replace("\\u0000", "\\ufffd"));
            insert.setString(9, storable(event.key()));
            insert.setString(10, storable(event.data()));
            insert.setString(11, storable(event.reason()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An event could not be parked", e);
        }
    }

    /** The oldest unresolved ones after {@code after}. */
    public List<ListedEvent> open(long after, int limit) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select * from parked where resolved_at is null and id > ? order by id limit ?")) {
            select.setLong(1, after);
            select.setInt(2, limit);
            var listed = new ArrayList<ListedEvent>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    listed.add(listed(found));
                }
            }
            return listed;
        } catch (SQLException e) {
            throw new IllegalStateException("The parked events cannot be read", e);
        }
    }

    /** An unresolved one, as it came. */
    public Optional<ParkedEvent> find(long id) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select * from parked where resolved_at is null and id = ?")) {
            select.setLong(1, id);
            try (var found = select.executeQuery()) {
                return found.next() ? Optional.of(parked(found)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The parked events cannot be read", e);
        }
    }

    private static ListedEvent listed(ResultSet row) throws SQLException {
        return new ListedEvent(
                row.getLong("id"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getString("source"),
                row.getString("stream_kind"),
                row.getString("stream_id"),
                row.getObject("version", Long.class),
                row.getString("reason"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }

    private static ParkedEvent parked(ResultSet row) throws SQLException {
        return new ParkedEvent(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getString("source"),
                row.getString("stream_kind"),
                row.getString("stream_id"),
                row.getObject("version", Long.class),
                EventJson.MAPPER.convertValue(
                        EventJson.tree(row.getString("headers")), new TypeReference<Map<String, String>>() {}),
                row.getString("key"),
                row.getString("data"),
                row.getString("reason"));
    }

    /** PostgreSQL's text takes every character but one. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\u0000', '\ufffd');
    }
}
