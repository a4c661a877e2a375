package dk.kk.shared.citizen.keyrotation;

import dk.kk.shared.citizen.cpr.CprVault;
import dk.kk.shared.citizen.keyrotation.KeysView.RotationView;
import dk.kk.shared.citizen.keyrotation.KeysView.SealedUnder;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlFailure;
import dk.kk.shared.platform.stream.Ids;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rotations: one at a time, to the key that is current where it was started. Callers have a transaction. */
@Singleton
class KeyRotations {
    private static final String KEYS =
            "select key_id, count(*) as numbers, min(id) as first from citizen_cpr group by key_id order by key_id";

    private final Database database;
    private final CprVault vault;

    KeyRotations(Database database, CprVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** @param mark the last number that was looked at */
    record Running(UUID id, long mark, String startedBy) {}

    /** @throws RuleViolation {@code key-rotation-running} */
    void start(String startedBy) {
        database.run(
                "update cpr_key_rotation set state = 'GIVEN_UP', ended_at = clock_timestamp() where state = 'RUNNING' and to_key <> ?",
                vault.keyId());
        try {
            database.run(
                    "insert into cpr_key_rotation (id, to_key, started_by) values (?, ?, ?)",
                    Ids.next(),
                    vault.keyId(),
                    startedBy);
        } catch (SqlFailure e) {
            throw e.isUniqueViolation() ? new RuleViolation("key-rotation-running") : e;
        }
    }

    KeysView view() {
        var keys = database.list(
                KEYS,
                row -> new SealedUnder(
                        row.text("key_id"), standing(row.text("key_id")), row.number("numbers"), row.number("first")));
        return new KeysView(keys, last());
    }

    private @Nullable RotationView last() {
        return database.first("select * from cpr_key_rotation order by id desc limit 1", RotationView::read)
                .orElse(null);
    }

    private KeyStanding standing(String keyId) {
        if (keyId.equals(vault.keyId())) {
            return KeyStanding.CURRENT;
        }
        return vault.formerKeys().contains(keyId) ? KeyStanding.FORMER : KeyStanding.UNKNOWN;
    }

    /** An instance that has another current key leaves it alone: it would seal numbers back. */
    Optional<Running> running() {
        return running("");
    }

    /** Empty where another instance is at it. */
    Optional<Running> lockRunning() {
        return running(" for update skip locked");
    }

    private Optional<Running> running(String lock) {
        return database.first(
                "select id, mark, started_by from cpr_key_rotation where state = 'RUNNING' and to_key = ?" + lock,
                row -> new Running(row.uuid("id"), row.number("mark"), row.text("started_by")),
                vault.keyId());
    }

    void progress(UUID id, long mark, long resealed, long notOpened) {
        database.run(
                "update cpr_key_rotation set mark = ?, resealed = resealed + ?, not_opened = not_opened + ? where id = ?",
                mark,
                resealed,
                notOpened,
                id);
    }

    void done(UUID id) {
        database.run("update cpr_key_rotation set state = 'DONE', ended_at = clock_timestamp() where id = ?", id);
    }

    List<String> formerKeys() {
        return List.copyOf(vault.formerKeys());
    }
}
