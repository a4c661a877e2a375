package dk.kk.shared.citizen.cpr;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which key new numbers are indexed under, and which ones numbers may stand under: one row that all instances share, whatever
 * their settings. A number is unique under one key alone, so nobody registers one under the former key while another is brought into
 * force, and nobody at all where a key is not set under which it may stand already. Callers have a transaction.
 */
@Singleton
public class IndexKeys {
    private static final String IN_FORCE = """
            select in_force, (select string_agg(key, ', ') from unnest(standing) key where key <> all (?)) as missing
            from cpr_index_key
            """;
    private static final String BRING = """
            update cpr_index_key set in_force = said.key, standing = array_remove(standing, said.key) || said.key
            from (select ?::text as key) said where in_force <> said.key
            """;
    private static final String FORGET = """
            update cpr_index_key set standing = array(select key from unnest(standing) key
                where key = in_force or exists (select from citizen_cpr where index_key_id = key))
            """;

    private final Database database;
    private final CprVault vault;

    IndexKeys(Database database, CprVault vault) {
        this.database = database;
        this.vault = vault;
    }

    private record KeyInForce(String inForce, @Nullable String missing) {
        static KeyInForce read(SqlRow row) {
            return new KeyInForce(row.text("in_force"), row.textOrNull("missing"));
        }
    }

    /**
     * The key in force, which stays until the transaction ends. What is looked for in a statement after this one is found under it
     * or under a former key.
     *
     * @throws IllegalStateException when numbers may stand under a key that is not set here
     */
    String hold() {
        return complete(" for share");
    }

    /** @throws IllegalStateException when a number that is not found may stand under a key that is not set here */
    void requireAll() {
        complete("");
    }

    private String complete(String lock) {
        var held = database.first(IN_FORCE + lock, KeyInForce::read, SqlArray.texts(vault.indexKeys()))
                .orElseThrow();
        if (held.missing() != null) {
            throw new IllegalStateException("Numbers are indexed under " + held.missing() + ", which is not set");
        }
        return held.inForce();
    }

    /** From here on numbers are indexed under the current key. It waits for whoever registers one just now. */
    public void bringIntoForce() {
        database.run(BRING, vault.indexKeyId());
    }

    /** Keys under which no number stands any more are looked for no more. */
    public void forgetUnused() {
        database.run(FORGET);
    }

    public String inForce() {
        return database.first("select in_force from cpr_index_key", row -> row.text("in_force"))
                .orElseThrow();
    }

    /** Former keys that are set here and that nobody needs. */
    public Set<String> unneeded() {
        var standing = database.first("select standing from cpr_index_key", row -> Set.copyOf(row.texts("standing")))
                .orElseThrow();
        return vault.formerIndexKeys().stream()
                .filter(key -> !standing.contains(key))
                .collect(toUnmodifiableSet());
    }
}
