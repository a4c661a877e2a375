package dk.kk.shared.plan.findingnotice;

import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Has those looked at of whom something changed, for tests elsewhere that do not wait for the service's own tick. */
@Singleton
public class LookAtFindings {
    private final WatchFindings watch;
    private final Database database;

    LookAtFindings(WatchFindings watch, Database database) {
        this.watch = watch;
        this.database = database;
    }

    public void now() {
        watch.tick();
    }

    /** Until nothing of these citizens waits to be looked at: by this or by the service itself. */
    public void until(Collection<UUID> citizens) {
        watch.tick();
        await().until(() -> database.list(
                        "select citizen_id from finding_due where citizen_id = any (?)",
                        row -> row.uuid("citizen_id"),
                        SqlArray.uuids(citizens))
                .isEmpty());
    }

    /** Who is told that something does not fit together: which citizen's, and which side. */
    public List<String> open(Collection<UUID> citizens) {
        return database.list(
                "select citizen_id, side from finding_notice where phase = 'OPEN' and citizen_id = any (?) order by citizen_id, side",
                row -> row.uuid("citizen_id") + " " + row.text("side"),
                SqlArray.uuids(citizens));
    }
}
