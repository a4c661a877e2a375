package dk.kk.shared.offer.counting;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Who copies what an offer counts as shares its lock until the copy is committed, who changes it holds the lock alone: so no course
 * is missed by a change. It is taken before any row is locked.
 */
@Singleton
public class CountingLock {
    private static final String SHARE = """
            select pg_advisory_xact_lock_shared(hashtextextended('counting ' || id, 0))
            from (select id from offer where id = any (?) or code = any (?) order by id) copied
            """;
    private static final String HOLD_ALONE = "select pg_advisory_xact_lock(hashtextextended('counting ' || ?, 0))";

    private final Database database;

    CountingLock(Database database) {
        this.database = database;
    }

    public void share(UUID offer) {
        database.run(SHARE, SqlArray.uuids(List.of(offer)), SqlArray.texts(List.of()));
    }

    public void shareByCode(Collection<String> codes) {
        database.run(SHARE, SqlArray.uuids(List.of()), SqlArray.texts(codes));
    }

    public void holdAlone(UUID offer) {
        database.run(HOLD_ALONE, offer.toString());
    }
}
