package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Citizens' numbers, opened: to be compared with one another, and for a birth date. No answer shows one. */
@Singleton
public class CurrentNumbers {
    private static final Logger LOG = Logger.getLogger(CurrentNumbers.class);
    private static final String SEALED = "select citizen_id, " + SealedCpr.COLUMNS
            + " from citizen_cpr where citizen_id = any (?) and replaced_because is null";

    private final Database database;
    private final CprVault vault;

    CurrentNumbers(Database database, CprVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Those that do not open are absent; the log says how many and why the first does not. */
    public Map<UUID, Cpr> of(Collection<UUID> citizens) {
        var opened = new HashMap<UUID, Cpr>();
        var closed = new ArrayList<String>();
        for (var number : database.list(SEALED, CurrentNumbers::read, SqlArray.uuids(citizens))) {
            try {
                opened.put(number.getKey(), vault.open(number.getValue()));
            } catch (IllegalStateException e) {
                closed.add(number.getKey() + ": " + e.getMessage());
            }
        }
        if (!closed.isEmpty()) {
            LOG.warnf("%d numbers do not open, the first of %s", closed.size(), closed.getFirst());
        }
        return opened;
    }

    private static Map.Entry<UUID, SealedCpr> read(SqlRow row) {
        return Map.entry(row.uuid("citizen_id"), SealedCpr.read(row));
    }
}
