package dk.kk.shared.platform.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.sql.SQLException;

/** Checks that no test asks for and none can forget: each HTTP answer and each published event keeps its promise. */
public class AroundEachTest implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {

    private static final PublishedEvents EVENTS = new PublishedEvents(EventSchemas.committed());

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        CheckedAnswers.register();
        CheckedAnswers.LAST.forget();
    }

    @Override
    public void afterEach(QuarkusTestMethodContext test) {
        if (test.getTestStatus().isTestFailed()) {
            CheckedAnswers.LAST.say();
        }
        if (Repository.module().endsWith("platform")) {
            return; // its probe's events are nobody's contract
        }
        try (var connection =
                Arc.container().instance(AgroalDataSource.class).get().getConnection()) {
            var findings = EVENTS.findings(connection);
            if (!findings.isEmpty()) {
                throw new AssertionError("Published against docs/events: " + String.join("; ", findings));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be read", e);
        }
    }
}
