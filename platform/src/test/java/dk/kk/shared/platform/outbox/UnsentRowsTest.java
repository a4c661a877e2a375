package dk.kk.shared.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.sql.Statements;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsentRowsTest {
    private static final int WAITING = 3_000;

    /** Of the rows that wait and of those that are refused each may be looked at once. */
    private static final long FEW = 2L * WAITING;

    /** So often that the server keeps the plan it made while nothing waited. */
    private static final int OFTEN = 12;

    private static final String READ =
            "select seq_tup_read as read from pg_stat_xact_user_tables where relname = 'outbox_pending'";

    @Test
    void many_rows_that_come_after_a_quiet_time_are_looked_at_once_and_not_each_beside_each()
            throws SQLException, IOException {
        var outbox = new OutboxOfOurOwn("quiet_then_many");
        outbox.vacuum();
        try (var connection = outbox.connect();
                var writer = outbox.connect()) {
            var statements = new Statements(connection);
            var rows = new UnsentRows(statements, "test");
            for (var i = 0; i < OFTEN; i++) {
                assertThat(rows.oldest(List.of())).isEmpty();
            }
            writer.setAutoCommit(false);
            for (var i = 0; i < WAITING; i++) {
                OutboxOfOurOwn.add(writer, "told", Instant.EPOCH);
            }
            writer.commit();

            connection.setAutoCommit(false);
            assertThat(rows.oldest(List.of())).hasSize(UnsentRows.BATCH);
            assertThat(statements.list(READ, row -> row.number("read")).getFirst())
                    .isLessThanOrEqualTo(FEW);
        }
    }
}
