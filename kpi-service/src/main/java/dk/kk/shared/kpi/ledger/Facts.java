package dk.kk.shared.kpi.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of all citizens, written and read many citizens at a time. */
@ApplicationScoped
public class Facts {

    private final AgroalDataSource dataSource;

    Facts(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A stream's whole state as facts. */
    record Folded(UUID citizenId, String streamKind, String streamId, List<Fact> facts) {}

    /** From now on each of these streams has these facts and no other. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(List<Folded> streams) {
        try (var connection = dataSource.getConnection()) {
            delete(connection, streams);
            insert(connection, streams.stream().flatMap(Owned::of).toList());
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger cannot be written", e);
        }
    }

    private static void delete(Connection connection, List<Folded> streams) throws SQLException {
        try (var delete = connection.prepareStatement("""
                delete from fact f using unnest(?::text[], ?::text[]) as s (kind, id)
                where f.stream_kind = s.kind and f.stream_id = s.id
                """)) {
            delete.setArray(1, texts(connection, streams, Folded::streamKind));
            delete.setArray(2, texts(connection, streams, Folded::streamId));
            delete.executeUpdate();
        }
    }

    private static void insert(Connection connection, List<Owned> facts) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into fact (citizen_id, stream_kind, stream_id, kind, code, valid_from, valid_to, recorded_at, superseded_at)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                                     ?::date[], ?::date[], ?::timestamptz[], ?::timestamptz[])
                """)) {
            bind(connection, insert, facts);
            insert.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement insert, List<Owned> facts) throws SQLException {
        insert.setArray(1, texts(connection, facts, one -> one.stream().citizenId()));
        insert.setArray(2, texts(connection, facts, one -> one.stream().streamKind()));
        insert.setArray(3, texts(connection, facts, one -> one.stream().streamId()));
        insert.setArray(4, texts(connection, facts, one -> one.fact().kind()));
        insert.setArray(5, texts(connection, facts, one -> one.fact().code()));
        insert.setArray(6, texts(connection, facts, one -> one.fact().from()));
        insert.setArray(7, texts(connection, facts, one -> one.fact().to()));
        insert.setArray(8, texts(connection, facts, one -> one.fact().recordedAt()));
        insert.setArray(9, texts(connection, facts, one -> one.fact().supersededAt()));
    }

    /** What is known today of each of these citizens; one without facts has no entry. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, List<Fact>> knownOf(Collection<UUID> citizens) {
        var facts = new HashMap<UUID, List<Fact>>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select citizen_id, kind, code, valid_from, valid_to, recorded_at
                        from fact where citizen_id = any (?) and superseded_at is null
                        """)) {
            select.setArray(1, connection.createArrayOf("uuid", citizens.toArray()));
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    facts.computeIfAbsent(found.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(known(found));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger cannot be read", e);
        }
        return facts;
    }

    private static Fact known(ResultSet found) throws SQLException {
        return new Fact(
                FactKind.valueOf(found.getString(2)),
                found.getString(3),
                found.getObject(4, LocalDate.class),
                found.getObject(5, LocalDate.class),
                found.getObject(6, OffsetDateTime.class).toInstant(),
                null);
    }

    private static <T> Array texts(Connection connection, List<T> items, Function<T, @Nullable Object> part)
            throws SQLException {
        var texts = items.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray();
        return connection.createArrayOf("text", texts);
    }

    private record Owned(Folded stream, Fact fact) {

        static Stream<Owned> of(Folded stream) {
            return stream.facts().stream().map(fact -> new Owned(stream, fact));
        }
    }
}
