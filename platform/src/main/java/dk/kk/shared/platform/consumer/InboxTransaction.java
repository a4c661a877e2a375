package dk.kk.shared.platform.consumer;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Locks the touched citizens in id order, drops what is applied already, applies the rest and remembers it. */
@ApplicationScoped
class InboxTransaction {

    private final AgroalDataSource dataSource;
    private final List<Hears> listeners;
    private final Set<StreamKind> heard;

    InboxTransaction(AgroalDataSource dataSource, @All List<Hears> listeners) {
        this.dataSource = dataSource;
        this.listeners = listeners;
        this.heard = listeners.stream().flatMap(one -> one.hears().stream()).collect(Collectors.toSet());
    }

    /** An envelope without readable stream is heard too: it will be parked. */
    boolean isHeard(Envelope envelope) {
        var source = envelope.source();
        var kind = envelope.kind();
        return source == null || kind == null || heard.contains(new StreamKind(source, kind));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void apply(List<Heard> events) {
        try (var connection = dataSource.getConnection()) {
            lockCitizens(connection, events);
            var known = appliedVersions(connection, events);
            var news = events.stream()
                    .filter(event -> event.version() > known.getOrDefault(event.stream(), 0L))
                    .toList();
            for (var listener : listeners) {
                var kinds = listener.hears();
                var concerned = news.stream()
                        .filter(event -> kinds.contains(event.streamKind()))
                        .toList();
                if (!concerned.isEmpty()) {
                    listener.apply(concerned);
                }
            }
            remember(connection, news);
            resolveParked(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox's tables cannot be used", e);
        }
    }

    private static void lockCitizens(Connection connection, List<Heard> events) throws SQLException {
        var citizens = events.stream()
                .map(Heard::citizenId)
                .filter(java.util.Objects::nonNull)
                .map(UUID::toString)
                .distinct()
                .sorted()
                .toArray();
        try (var insert = connection.prepareStatement(
                        "insert into heard_citizen select unnest(?::uuid[]) on conflict do nothing");
                var lock = connection.prepareStatement(
                        "select from heard_citizen where citizen_id = any (?::uuid[]) order by citizen_id for update")) {
            var ids = connection.createArrayOf("text", citizens);
            insert.setArray(1, ids);
            insert.executeUpdate();
            lock.setArray(1, ids);
            lock.executeQuery().close();
        }
    }

    private static Map<Heard.Stream, Long> appliedVersions(Connection connection, List<Heard> events)
            throws SQLException {
        var versions = new HashMap<Heard.Stream, Long>();
        try (var select = connection.prepareStatement("""
                select a.source, a.stream_kind, a.stream_id, a.version
                from applied a
                join unnest(?::text[], ?::text[], ?::text[]) e (source, kind, id)
                  on a.source = e.source and a.stream_kind = e.kind and a.stream_id = e.id
                """)) {
            StreamArrays.bind(connection, select, events);
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    versions.put(
                            new Heard.Stream(found.getString(1), found.getString(2), found.getString(3)),
                            found.getLong(4));
                }
            }
        }
        return versions;
    }

    private static void remember(Connection connection, List<Heard> events) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into applied (source, stream_kind, stream_id, version)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[])
                on conflict (source, stream_kind, stream_id) do update set version = excluded.version
                where applied.version < excluded.version
                """)) {
            StreamArrays.bind(connection, upsert, events);
            upsert.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", events.stream().map(Heard::version).toArray()));
            upsert.executeUpdate();
        }
    }

    /** An event of a stream carries its whole state: what was parked before it, or is applied already, is healed. */
    private static void resolveParked(Connection connection, List<Heard> applied) throws SQLException {
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
