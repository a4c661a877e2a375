package dk.kk.shared.citizen.keyrotation;

import dk.kk.shared.citizen.cpr.CprVault;
import dk.kk.shared.citizen.cpr.IndexKeys;
import dk.kk.shared.citizen.keyrotation.KeysView.IndexedUnder;
import dk.kk.shared.citizen.keyrotation.KeysView.RotationView;
import dk.kk.shared.citizen.keyrotation.KeysView.SealedUnder;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlFailure;
import dk.kk.shared.platform.stream.Ids;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rotations: one at a time, to the keys that are current where it was started. Callers have a transaction. */
@Singleton
class KeyRotations {
    private static final String KEYS =
            "select key_id, count(*) as numbers, min(id) as first from citizen_cpr group by key_id order by key_id";
    private static final String INDEX_KEYS =
            "select index_key_id as key_id, count(*) as numbers, min(id) as first from citizen_cpr group by 1 order by 1";
    private static final String GIVE_UP = """
            update cpr_key_rotation set state = 'GIVEN_UP', ended_at = clock_timestamp()
            where state = 'RUNNING' and (to_key, to_index_key) <> (?, ?)
            """;

    private final Database database;
    private final CprVault vault;
    private final IndexKeys indexKeys;

    KeyRotations(Database database, CprVault vault, IndexKeys indexKeys) {
        this.database = database;
        this.vault = vault;
        this.indexKeys = indexKeys;
    }

    /** @param mark the last number that was looked at */
    record Running(UUID id, long mark, String startedBy) {}

    /**
     * What became of the numbers of a chunk.
     *
     * @param heldTwice each stands under two keys, for two citizens: the row under the former key is left there
     */
    record ChunkCount(long resealed, long notOpened, long heldTwice) {}

    /** @throws RuleViolation {@code key-rotation-running} */
    void start(String startedBy) {
        database.run(GIVE_UP, vault.keyId(), vault.indexKeyId());
        try {
            database.run(
                    "insert into cpr_key_rotation (id, to_key, to_index_key, started_by) values (?, ?, ?, ?)",
                    Ids.next(),
                    vault.keyId(),
                    vault.indexKeyId(),
                    startedBy);
        } catch (SqlFailure e) {
            throw e.isUniqueViolation() ? new RuleViolation("key-rotation-running") : e;
        }
        indexKeys.bringIntoForce();
    }

    KeysView view() {
        var keys = database.list(
                KEYS,
                row -> new SealedUnder(
                        row.text("key_id"),
                        standing(row.text("key_id"), vault.keyId(), vault.formerKeys()),
                        row.number("numbers"),
                        row.number("first")));
        var underIndexKeys = database.list(
                INDEX_KEYS,
                row -> new IndexedUnder(
                        row.text("key_id"),
                        standing(row.text("key_id"), vault.indexKeyId(), vault.formerIndexKeys()),
                        row.number("numbers"),
                        row.number("first")));
        return new KeysView(
                keys,
                underIndexKeys,
                indexKeys.inForce(),
                indexKeys.unneeded().stream().sorted().toList(),
                last());
    }

    private @Nullable RotationView last() {
        return database.first("select * from cpr_key_rotation order by id desc limit 1", RotationView::read)
                .orElse(null);
    }

    private static KeyStanding standing(String key, String current, Set<String> former) {
        if (key.equals(current)) {
            return KeyStanding.CURRENT;
        }
        return former.contains(key) ? KeyStanding.FORMER : KeyStanding.UNKNOWN;
    }

    /** An instance that has other current keys leaves it alone: it would seal numbers back. */
    Optional<Running> running() {
        return running("");
    }

    /** Empty where another instance is at it. */
    Optional<Running> lockRunning() {
        return running(" for update skip locked");
    }

    private Optional<Running> running(String lock) {
        return database.first(
                "select id, mark, started_by from cpr_key_rotation where state = 'RUNNING' and (to_key, to_index_key) = (?, ?)"
                        + lock,
                row -> new Running(row.uuid("id"), row.number("mark"), row.text("started_by")),
                vault.keyId(),
                vault.indexKeyId());
    }

    void progress(UUID id, long mark, ChunkCount count) {
        database.run("""
                update cpr_key_rotation set mark = ?, resealed = resealed + ?, not_opened = not_opened + ?,
                    held_twice = held_twice + ? where id = ?
                """, mark, count.resealed(), count.notOpened(), count.heldTwice(), id);
    }

    void done(UUID id) {
        database.run("update cpr_key_rotation set state = 'DONE', ended_at = clock_timestamp() where id = ?", id);
        indexKeys.forgetUnused();
    }
}
