package dk.kk.shared.citizen.keyrotation;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.citizen.cpr.CprNumbers;
import dk.kk.shared.citizen.cpr.CprVault;
import dk.kk.shared.citizen.cpr.SealedCpr;
import dk.kk.shared.citizen.cpr.TestVaults;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.stream.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** An instance of the service as its settings of the blind index make it, on the database of the running one. */
record IndexInstance(CprVault vault, Database database, Subjects subjects, BackgroundJobs jobs) {
    private static final String CITIZEN = """
            insert into citizen (id, given_name, family_name, registered_on, version)
            values (?, 'Sejr', 'Snelund', '2007-01-01', 1)
            """;

    CprNumbers numbers() {
        return TestVaults.numbers(database, vault);
    }

    KeyRotations rotations() {
        return new KeyRotations(database, vault, TestVaults.indexKeys(database, vault));
    }

    KeysView view() {
        return QuarkusTransaction.requiringNew().call(() -> rotations().view());
    }

    KeysView.RotationView last() {
        return requireNonNull(view().rotation());
    }

    /** @param mark numbers up to it stand aside */
    void start(long mark) {
        QuarkusTransaction.requiringNew().run(() -> {
            rotations().start("employee:op");
            database.run("update cpr_key_rotation set mark = ? where state = 'RUNNING'", mark);
        });
    }

    /** As an instance that has just been started. */
    boolean chunk(int size) {
        var more = new AtomicBoolean();
        inJob(() -> more.set(QuarkusTransaction.requiringNew().call(() -> job().chunk(size))));
        return more.get();
    }

    /** A chunk that is killed before it commits. */
    void cutChunk(int size) {
        inJob(() -> {
            QuarkusTransaction.begin();
            job().chunk(size);
            QuarkusTransaction.rollback();
        });
    }

    void finish(int size) {
        while (QuarkusTransaction.requiringNew()
                .call(() -> rotations().running().isPresent())) {
            chunk(size);
        }
    }

    /** @return whether the number was taken */
    boolean registers(String digits) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (!assigns(digits)) {
                    throw new RuleViolation("citizen-registered-just-now");
                }
            });
            return true;
        } catch (RuleViolation taken) {
            return false;
        }
    }

    /** In the caller's transaction. */
    boolean assigns(String digits) {
        var citizen = Ids.next();
        database.run(CITIZEN, citizen);
        return numbers().assign(Map.of(citizen, vault.seal(Cpr.parse(digits))), Instant.parse("2007-01-01T08:00:00Z"));
    }

    boolean finds(String digits, UUID citizen) {
        return numbers()
                .find(Cpr.parse(digits))
                .filter(found -> found.citizenId().equals(citizen))
                .isPresent();
    }

    List<SealedCpr> after(long mark) {
        return database.list(
                "select " + SealedCpr.COLUMNS + " from citizen_cpr where id > ? order by id", SealedCpr::read, mark);
    }

    private SealAnew job() {
        return new SealAnew(rotations(), vault, database, subjects, jobs);
    }

    private void inJob(Runnable work) {
        jobs.run("cpr-key-rotation", "employee:op", Purpose.SUPPORT, work);
    }
}
