package dk.kk.shared.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlStatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "53300", "57P01", "58030", "XX000", "25006", "25P03", "55P03"})
    void what_may_succeed_later_passes(String state) {
        assertThat(SqlStates.passes(new SqlFailure(new SQLException("", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22021"})
    void what_fails_again_does_not(String state) {
        assertThat(SqlStates.passes(new SqlFailure(new SQLException("", state))))
                .isFalse();
    }

    @Test
    void a_failure_at_commit_hangs_as_suppressed() {
        var xa = new XAException(XAException.XAER_RMFAIL);
        xa.initCause(new SQLException("terminating connection", "57P01"));
        var rollback = new RollbackException("could not commit");
        rollback.addSuppressed(xa);

        assertThat(SqlStates.passes(new IllegalStateException(rollback))).isTrue();
    }
}
