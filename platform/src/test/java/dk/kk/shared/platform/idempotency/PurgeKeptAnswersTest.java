package dk.kk.shared.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.Statements;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PurgeKeptAnswersTest {

    @Inject
    PurgeKeptAnswers purge;

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @Test
    void what_is_old_goes_but_for_what_somebody_holds() throws SQLException {
        var old = kept("49 hours");
        var fresh = kept("47 hours");
        var held = kept("49 hours");
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            new Statements(connection).run("select from idempotency where key = ? for update", held);

            purge.purge();

            assertThat(isKept(old)).isFalse();
            assertThat(isKept(fresh)).isTrue();
            assertThat(isKept(held)).isTrue();
            connection.rollback();
        }
        purge.purge();
        assertThat(isKept(held)).isFalse();
    }

    private byte[] kept(String age) {
        var key = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        database.run(
                "insert into idempotency (key, request_hash, at) values (?, '\\x00', now() - ?::interval)", key, age);
        return key;
    }

    private boolean isKept(byte[] key) {
        return database.first("select 1 as kept from idempotency where key = ?", row -> row.number("kept"), key)
                .isPresent();
    }
}
