package dk.kk.shared.platform.consumer;

import dk.kk.shared.platform.json.EventJson;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** Events that could not be applied, kept by stream (or by place in the topic) until a newer one applies. */
@ApplicationScoped
class ParkedEvents {

    private final AgroalDataSource dataSource;

    ParkedEvents(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void park(Envelope envelope, String reason) {
        var message = envelope.message();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into parked (topic, partition, "offset", source, stream_kind, stream_id, version,
                                            headers, key, data, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        on conflict do nothing
                        """)) {
            insert.setString(1, message.topic());
            insert.setInt(2, message.partition());
            insert.setLong(3, message.offset());
            insert.setString(4, envelope.source());
            insert.setString(5, envelope.kind());
            insert.setString(6, envelope.streamId());
            insert.setObject(7, envelope.version(), Types.BIGINT);
            insert.setString(8, EventJson.write(envelope.headers()));
            insert.setString(9, message.key());
            insert.setString(10, message.value());
            insert.setString(11, reason);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An event could not be parked", e);
        }
    }

    /** A newer event of a stream carries its whole state: what was parked before it is healed. */
    void resolve(Connection connection, List<Heard> applied) throws SQLException {
        try (var update = connection.prepareStatement("""
                update parked p set resolved_at = clock_timestamp()
                from unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) e (source, kind, id, version)
                where p.resolved_at is null and p.source = e.source and p.stream_kind = e.kind
                  and p.stream_id = e.id and p.version <= e.version
                """)) {
            StreamArrays.bind(connection, update, applied);
            update.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", applied.stream().map(Heard::version).toArray()));
            update.executeUpdate();
        }
    }
}
