package dk.kk.shared.bench.rival;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The floor of a look-up: the citizen's row, and one audit row that is on disk before anybody is answered. */
public final class AuditedRead {
    private static final String READ = "select * from citizen where id = ?";
    private static final String AUDIT = """
            insert into audit (actor, operation, purpose, outcome, subjects)
            values ('employee:bench', 'getCitizen', 'CASEWORK', 'ok', array[?::uuid])""";

    private AuditedRead() {}

    /** @return the citizen's name */
    public static String run(Connection connection, UUID citizen) throws SQLException {
        connection.setAutoCommit(false);
        try (var read = connection.prepareStatement(READ);
                var audit = connection.prepareStatement(AUDIT)) {
            audit.setObject(1, citizen);
            audit.execute();
            read.setObject(1, citizen);
            try (var found = read.executeQuery()) {
                found.next();
                var name = found.getString("family_name");
                connection.commit();
                return name;
            }
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }
}
