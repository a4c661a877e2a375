package dk.kk.shared.citizen.cpr;

import static java.util.stream.Collectors.toMap;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Citizens' numbers, opened: to be compared with one another, and for a birth date. No answer shows one. */
@Singleton
public class CurrentNumbers {
    private static final String SEALED = """
            select citizen_id, blind_index, ciphertext, key_id, kind from citizen_cpr
            where citizen_id = any (?) and replaced_because is null
            """;

    private final Database database;
    private final CprVault vault;

    CurrentNumbers(Database database, CprVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Those sealed under a key that is set nowhere are absent. */
    public Map<UUID, Cpr> of(Collection<UUID> citizens) {
        return database.list(SEALED, CurrentNumbers::read, SqlArray.uuids(citizens)).stream()
                .filter(number -> vault.opens(number.getValue().keyId()))
                .collect(toMap(Map.Entry::getKey, number -> vault.open(number.getValue())));
    }

    private static Map.Entry<UUID, SealedCpr> read(SqlRow row) {
        return Map.entry(
                row.uuid("citizen_id"),
                new SealedCpr(
                        row.bytes("blind_index"),
                        row.bytes("ciphertext"),
                        row.text("key_id"),
                        row.code("kind", NumberKind.class)));
    }
}
