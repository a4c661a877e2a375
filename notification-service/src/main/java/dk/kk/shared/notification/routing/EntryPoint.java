package dk.kk.shared.notification.routing;

import dk.kk.shared.notification.known.Units;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * SOF's single entry point, as the directory says. Who routes shares its lock, who is about to change the directory holds it alone,
 * so that no alert is routed by an entry point that another instance is just replacing.
 */
@ApplicationScoped
public class EntryPoint {

    /** Until the directory is heard: a stop must reach somebody. */
    static final String FALLBACK = "SOF-INDGANG";

    private static final String SHARE = "select entry_point_shared() as code";
    private static final String HOLD_ALONE = "select pg_advisory_xact_lock(hashtext('entry-point'))";

    private final Units units;
    private final Database database;

    EntryPoint(Units units, Database database) {
        this.units = units;
        this.database = database;
    }

    /** The team's code. It stays the same until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String team() {
        return database.list(SHARE, row -> Optional.ofNullable(row.textOrNull("code")))
                .getFirst()
                .orElse(FALLBACK);
    }

    /** The team's code until now, where the change of the directory has made another team the entry point. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> replacedBy(Runnable change) {
        database.run(HOLD_ALONE);
        var before = code();
        change.run();
        return before.equals(code()) ? Optional.empty() : Optional.of(before);
    }

    private String code() {
        return units.sofEntryPoint().orElse(FALLBACK);
    }
}
