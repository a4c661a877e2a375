package dk.kk.shared.platform.idempotency;

import dk.kk.shared.platform.problem.RuleViolation;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first answer to each key. A twin that comes while the first is at work waits up to five seconds on its row. */
@ApplicationScoped
class KeptAnswers {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final AgroalDataSource dataSource;

    KeptAnswers(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param subjects the citizens the answer speaks of: a replay checks and audits them again */
    record Answer(
            int status, @Nullable String location, @Nullable String etag, String body, List<UUID> subjects) {}

    /**
     * Null when the key is new and now ours.
     *
     * @throws RuleViolation {@code idempotency-key-reused} with another body, {@code idempotency-in-progress} after five seconds
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable Answer claim(String key, byte[] requestHash) {
        try (var connection = dataSource.getConnection()) {
            run(connection, "set local lock_timeout = '5s'");
            run(connection, "delete from idempotency where at < clock_timestamp() - interval '48 hours'");
            var isNew = insert(connection, key, requestHash);
            run(connection, "set local lock_timeout = 0");
            return isNew ? null : read(connection, key, requestHash);
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new RuleViolation("idempotency-in-progress");
            }
            throw new IllegalStateException("The kept answers cannot be read", e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(String key, Answer answer) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "update idempotency set status = ?, location = ?, etag = ?, body = ?, subjects = ? where key = ?")) {
            update.setInt(1, answer.status());
            update.setString(2, answer.location());
            update.setString(3, answer.etag());
            update.setString(4, answer.body());
            update.setArray(
                    5, connection.createArrayOf("uuid", answer.subjects().toArray()));
            update.setString(6, key);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The answer cannot be kept", e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean insert(Connection connection, String key, byte[] requestHash) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into idempotency (key, request_hash) values (?, ?) on conflict do nothing")) {
            insert.setString(1, key);
            insert.setBytes(2, requestHash);
            return insert.executeUpdate() == 1;
        }
    }

    private static Answer read(Connection connection, String key, byte[] requestHash) throws SQLException {
        try (var select = connection.prepareStatement(
                "select request_hash, status, location, etag, body, subjects from idempotency where key = ?")) {
            select.setString(1, key);
            try (var found = select.executeQuery()) {
                if (!found.next()) {
                    throw new RuleViolation("idempotency-in-progress"); // the first one rolled back just now
                }
                if (!Arrays.equals(found.getBytes(1), requestHash)) {
                    throw new RuleViolation("idempotency-key-reused");
                }
                var subjects = List.of((UUID[]) found.getArray(6).getArray());
                return new Answer(
                        found.getInt(2), found.getString(3), found.getString(4), found.getString(5), subjects);
            }
        }
    }
}
