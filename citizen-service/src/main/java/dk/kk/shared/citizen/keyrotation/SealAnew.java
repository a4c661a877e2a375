package dk.kk.shared.citizen.keyrotation;

import dk.kk.shared.citizen.cpr.CprVault;
import dk.kk.shared.citizen.cpr.NumberKind;
import dk.kk.shared.citizen.cpr.SealedCpr;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Wakes every second: while a rotation runs, numbers of former keys are sealed under the current one, in chunks by their id. A
 * chunk, its mark and its audit are one transaction, which holds the rotation's row: a second instance passes it by, and after a
 * kill whoever wakes goes on.
 */
@Singleton
class SealAnew {
    private static final Logger LOG = Logger.getLogger(SealAnew.class);
    private static final int CHUNK = 500;

    private static final String NEXT = """
            select id, citizen_id, coalesce(blind_index, silenced_index) as bound_to, ciphertext, key_id, kind
            from citizen_cpr where key_id = any (?) and id > ? order by id limit ? for update
            """;
    private static final String STORE = """
            update citizen_cpr number set ciphertext = anew.ciphertext, key_id = ?
            from unnest(?::bigint[], ?::bytea[]) as anew (id, ciphertext) where number.id = anew.id
            """;

    private final KeyRotations rotations;
    private final CprVault vault;
    private final Database database;
    private final Subjects subjects;
    private final BackgroundJobs jobs;

    SealAnew(KeyRotations rotations, CprVault vault, Database database, Subjects subjects, BackgroundJobs jobs) {
        this.rotations = rotations;
        this.vault = vault;
        this.database = database;
        this.subjects = subjects;
        this.jobs = jobs;
    }

    private record Row(long id, UUID citizenId, SealedCpr sealed) {
        static Row read(SqlRow row) {
            var sealed = new SealedCpr(
                    row.bytes("bound_to"),
                    row.bytes("ciphertext"),
                    row.text("key_id"),
                    row.code("kind", NumberKind.class));
            return new Row(row.number("id"), row.uuid("citizen_id"), sealed);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        QuarkusTransaction.requiringNew()
                .call(rotations::running)
                .ifPresent(running -> jobs.run("cpr-key-rotation", running.startedBy(), Purpose.SUPPORT, () -> {
                    while (QuarkusTransaction.requiringNew().call(() -> chunk(CHUNK))) {
                        // the next one, until nothing is left
                    }
                }));
    }

    /** @return whether there may be another */
    boolean chunk(int size) {
        var running = rotations.lockRunning().orElse(null);
        if (running == null) {
            return false;
        }
        var rows = database.list(NEXT, Row::read, SqlArray.texts(rotations.formerKeys()), running.mark(), size);
        if (rows.isEmpty()) {
            rotations.done(running.id());
            LOG.infof("CPR numbers are sealed under key %s", vault.keyId());
            return false;
        }
        var resealed = sealAnew(rows);
        rotations.progress(running.id(), rows.getLast().id(), resealed, rows.size() - resealed);
        subjects.listed(rows.stream().map(Row::citizenId).distinct().toList());
        return true;
    }

    private int sealAnew(List<Row> rows) {
        var ids = new ArrayList<Long>();
        var ciphertexts = new ArrayList<byte[]>();
        for (var row : rows) {
            try {
                ciphertexts.add(vault.sealAnew(row.sealed()).ciphertext());
                ids.add(row.id());
            } catch (IllegalStateException e) {
                LOG.warnf(
                        "Row %d of citizen_cpr does not open under key %s",
                        row.id(), row.sealed().keyId());
            }
        }
        database.run(STORE, vault.keyId(), SqlArray.numbers(ids), SqlArray.bytes(ciphertexts));
        return ids.size();
    }
}
