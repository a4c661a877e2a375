package dk.kk.shared.citizen.stream;

import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;

/**
 * Held together by all who write streams of citizens, and alone by who merges two: a merge waits for the chunk of an import, and
 * the next chunk for the merge.
 */
@Singleton
public class MergeLock {
    static final long KEY = 20_09_9399;

    private final Database database;

    MergeLock(Database database) {
        this.database = database;
    }

    /** Until the transaction ends; before it locks anything else. */
    public void holdAlone() {
        database.list("select pg_advisory_xact_lock(?) is null as held", row -> row.flag("held"), KEY);
    }
}
