package dk.kk.shared.citizen.keyrotation;

import dk.kk.shared.citizen.cpr.CprVault;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Wakes every second: while a rotation runs, numbers of former keys are sealed and indexed under the current ones, in chunks by their id. A
 * chunk, its mark and its audit are one transaction, which holds the rotation's row: a second instance passes it by, and after a
 * kill whoever wakes goes on.
 */
@Singleton
class SealAnew {
    private static final Logger LOG = Logger.getLogger(SealAnew.class);
    private static final int CHUNK = 500;

    private static final String NEXT = "select id, citizen_id, " + SealedCpr.COLUMNS + """
             from citizen_cpr where (key_id = any (?) or index_key_id <> ?) and id > ? order by id limit ? for update
            """;

    /** A number finds one citizen: what was registered under two keys by mistake stays under its former one. */
    private static final String STORE = """
            with anew as (
                select anew.*, number.blind_index is not null as finds,
                       min(anew.id) over (partition by anew.bound_to, number.blind_index is not null) as first
                from unnest(?::bigint[], ?::bytea[], ?::bytea[]) as anew (id, bound_to, ciphertext)
                join citizen_cpr number using (id))
            update citizen_cpr number set ciphertext = anew.ciphertext, key_id = ?, index_key_id = ?,
                blind_index = case when anew.finds then anew.bound_to end,
                silenced_index = case when not anew.finds then anew.bound_to end
            from anew where number.id = anew.id and (not anew.finds or anew.id = anew.first and not exists (
                select from citizen_cpr other where other.blind_index = anew.bound_to and other.id <> anew.id))
            returning number.id
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
            return new Row(row.number("id"), row.uuid("citizen_id"), SealedCpr.read(row));
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
        var rows = database.list(
                NEXT, Row::read, SqlArray.texts(vault.formerKeys()), vault.indexKeyId(), running.mark(), size);
        if (rows.isEmpty()) {
            rotations.done(running.id());
            LOG.infof("CPR numbers are sealed under key %s, indexed under %s", vault.keyId(), vault.indexKeyId());
            return false;
        }
        rotations.progress(running.id(), rows.getLast().id(), store(rows));
        subjects.listed(rows.stream().map(Row::citizenId).distinct().toList());
        return true;
    }

    private KeyRotations.ChunkCount store(List<Row> rows) {
        var anew = sealAnew(rows);
        var stored = database.list(
                STORE,
                row -> row.number("id"),
                SqlArray.numbers(anew.keySet()),
                SqlArray.bytes(anew.values().stream().map(SealedCpr::blindIndex).toList()),
                SqlArray.bytes(anew.values().stream().map(SealedCpr::ciphertext).toList()),
                vault.keyId(),
                vault.indexKeyId());
        anew.keySet().stream()
                .filter(id -> !stored.contains(id))
                .forEach(id -> LOG.warnf("Row %d of citizen_cpr holds a number that another row finds", id));
        return new KeyRotations.ChunkCount(stored.size(), rows.size() - anew.size(), anew.size() - stored.size());
    }

    /** By their rows' ids. */
    private Map<Long, SealedCpr> sealAnew(List<Row> rows) {
        var anew = new LinkedHashMap<Long, SealedCpr>();
        for (var row : rows) {
            try {
                anew.put(row.id(), vault.sealAnew(row.sealed()));
            } catch (IllegalStateException e) {
                LOG.warnf(
                        "Row %d of citizen_cpr does not open under key %s",
                        row.id(), row.sealed().keyId());
            }
        }
        return anew;
    }
}
