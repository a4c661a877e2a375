package dk.kk.shared.notification.routing;

import static java.util.stream.Collectors.toSet;

import dk.kk.shared.notification.known.Unit;
import dk.kk.shared.notification.known.Units;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * SOF's single entry point, as the directory says. Who routes shares its lock, who is about to change the directory holds it alone,
 * so that no alert is routed by a directory that another instance is just replacing.
 */
@ApplicationScoped
public class EntryPoint {

    /** Until the directory is heard: a stop must reach somebody. */
    static final String FALLBACK = "SOF-INDGANG";

    private static final String SHARE_AND_LOOK = "select entry_point_shared() as code";
    private static final String SHARE = "select pg_advisory_xact_lock_shared(hashtext('entry-point'))";
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
        return database.list(SHARE_AND_LOOK, row -> Optional.ofNullable(row.textOrNull("code")))
                .getFirst()
                .orElse(FALLBACK);
    }

    /** From now on the directory stays the same until the transaction ends. */
    void share() {
        database.run(SHARE);
    }

    /** The codes of the entry points that alerts may stand at, of both administrations, as they were before the change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> before(Runnable changeOfTheDirectory) {
        database.run(HOLD_ALONE);
        var before = units.withEntryPoints(List.of()).stream().map(Unit::code);
        var all = Stream.concat(before, Stream.of(FALLBACK)).collect(toSet());
        changeOfTheDirectory.run();
        return all;
    }
}
