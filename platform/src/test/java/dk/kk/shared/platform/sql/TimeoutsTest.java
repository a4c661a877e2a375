package dk.kk.shared.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class TimeoutsTest {

    @Inject
    Database database;

    @Test
    void nothing_waits_for_the_database_without_end() {
        assertThat(limits()).containsExactly("30000", "5000", "30000", "5", "35000");
    }

    @Test
    void a_transaction_that_takes_long_for_good_reason_leaves_no_trace_of_it() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.allow(Duration.ofMinutes(10));
            assertThat(limits()).containsExactly("600000", "5000", "600000", "5", "605000");
        });
        assertThat(limits()).containsExactly("30000", "5000", "30000", "5", "35000");
    }

    @Test
    void a_statement_that_takes_too_long_is_ended() {
        assertThatExceptionOfType(SqlFailure.class)
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    database.allow(Duration.ofMillis(50));
                    database.run("select pg_sleep(60)");
                }))
                .matches(SqlStates::passes);
    }

    private List<String> limits() {
        return database.with(statements -> {
            var server = statements.list("""
                    select setting from unnest(array['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout',
                                                     'tcp_keepalives_idle']) with ordinality asked (name, place)
                    join pg_settings using (name) order by place
                    """, row -> row.text("setting"));
            server.add(Integer.toString(statements.connection().getNetworkTimeout()));
            return server;
        });
    }
}
