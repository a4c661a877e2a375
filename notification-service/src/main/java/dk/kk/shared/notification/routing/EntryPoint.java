package dk.kk.shared.notification.routing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;

/** SOF's single entry point, as the directory says. */
@ApplicationScoped
public class EntryPoint {

    /** Until the directory is heard: a stop must reach somebody. */
    static final String FALLBACK = "SOF-INDGANG";

    private final AgroalDataSource dataSource;

    EntryPoint(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The team's code. It stays the same until the transaction ends: who routes shares the lock, who is about to change the
     * directory holds it alone, so that no alert is routed by an entry point that another instance is just replacing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String team(Use use) {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement(use.lock);
                var select = connection.prepareStatement(
                        "select min(code) from unit where entry_point and administration = 'SOF'")) {
            lock.execute();
            try (var found = select.executeQuery()) {
                found.next();
                var code = found.getString(1);
                return code == null ? FALLBACK : code;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The directory cannot be read", e);
        }
    }

    /** What the caller is about to do with it. */
    public enum Use {
        ROUTE("select pg_advisory_xact_lock_shared(hashtext('entry-point'))"),
        CHANGE("select pg_advisory_xact_lock(hashtext('entry-point'))");

        private final String lock;

        Use(String lock) {
            this.lock = lock;
        }
    }
}
