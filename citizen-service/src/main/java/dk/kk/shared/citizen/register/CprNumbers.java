package dk.kk.shared.citizen.register;

import dk.kk.shared.platform.cpr.Cpr;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Which citizen a CPR number belongs to, asked by its blind index. */
@ApplicationScoped
public class CprNumbers {

    private final AgroalDataSource dataSource;
    private final CprVault vault;

    CprNumbers(AgroalDataSource dataSource, CprVault vault) {
        this.dataSource = dataSource;
        this.vault = vault;
    }

    Optional<UUID> citizen(Cpr cpr) {
        return Optional.ofNullable(citizens(List.of(cpr)).get(cpr));
    }

    /** Numbers nobody is known by are absent. */
    public Map<Cpr, UUID> citizens(List<Cpr> cprs) {
        return holders(cprs, vault::blindIndex);
    }

    Map<SealedCpr, UUID> holders(List<SealedCpr> sealed) {
        return holders(sealed, SealedCpr::blindIndex);
    }

    private <T> Map<T, UUID> holders(List<T> numbers, Function<T, byte[]> blindIndex) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("""
                        select asked.position, known.citizen_id
                        from unnest(?::bytea[]) with ordinality as asked (blind_index, position)
                        join citizen_cpr known using (blind_index)
                        """)) {
            query.setArray(1, bytes(connection, numbers, blindIndex));
            var found = new HashMap<T, UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(numbers.get(rows.getInt("position") - 1), rows.getObject("citizen_id", UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("CPR numbers cannot be looked up", e);
        }
    }

    /** False when someone is already known by one of the numbers: the caller rolls back. */
    boolean assign(Map<UUID, SealedCpr> numbersByCitizen) {
        var citizens = numbersByCitizen.keySet().toArray();
        var sealed = List.copyOf(numbersByCitizen.values());
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into citizen_cpr (citizen_id, blind_index, ciphertext, key_id)
                        select * from unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::text[])
                        on conflict (blind_index) do nothing
                        """)) {
            insert.setArray(1, connection.createArrayOf("uuid", citizens));
            insert.setArray(2, bytes(connection, sealed, SealedCpr::blindIndex));
            insert.setArray(3, bytes(connection, sealed, SealedCpr::ciphertext));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text", sealed.stream().map(SealedCpr::keyId).toArray()));
            return insert.executeUpdate() == citizens.length;
        } catch (SQLException e) {
            throw new IllegalStateException("A CPR number cannot be assigned", e);
        }
    }

    private static <T> Array bytes(Connection connection, List<T> values, Function<T, byte[]> part)
            throws SQLException {
        return connection.createArrayOf("bytea", values.stream().map(part).toArray(byte[][]::new));
    }
}
