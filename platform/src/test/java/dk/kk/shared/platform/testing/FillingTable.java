package dk.kk.shared.platform.testing;

import dk.kk.shared.platform.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** A table that was emptied, which the server knew when it first planned what is asked of it, and that is filled again afterwards. */
public final class FillingTable {
    /** So often that the server keeps a plan. */
    private static final int OFTEN = 12;

    /** A hundred times what it takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database database;
    private final String table;

    public FillingTable(Database database, String table) {
        this.database = database;
        this.table = table;
    }

    /**
     * Asks until the server keeps a plan, fills the table and asks once more. Who then compares each row with each value does not
     * come to an end in time: there should be many of both.
     */
    public void askBeforeAndAfter(Runnable fill, Runnable asked) {
        allowTemporaryTables();
        QuarkusTransaction.requiringNew().run(() -> {
            database.run("create temp table " + table + " (like " + table + " including all) on commit drop");
            fill.run();
            database.run("delete from " + table);
            database.run("analyze " + table);
            for (var i = 0; i < OFTEN; i++) {
                asked.run();
            }
            fill.run();
            database.allow(PATIENCE);
            asked.run();
        });
    }

    /** The application may make none, but for this. */
    private static void allowTemporaryTables() {
        var config = ConfigProvider.getConfig();
        try (var owner = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = owner.createStatement()) {
            statement.execute("grant temporary on database %s to %s"
                    .formatted(owner.getCatalog(), config.getValue("quarkus.datasource.username", String.class)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
