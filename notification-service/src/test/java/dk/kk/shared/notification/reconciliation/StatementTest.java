package dk.kk.shared.notification.reconciliation;

import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.notification.Story;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sign.Verifier;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The days are far from those of other tests, and from each other. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(FakeLedger.class)
class StatementTest {
    private static final String STATEMENT = "/api/v1/reconciliation-statements/{day}";

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final Call operator = Call.by(OPERATIONS);

    @Test
    void a_statement_is_signed_by_the_published_key_and_no_byte_of_it_can_be_changed() {
        var signed = operator.get(STATEMENT, "2007-06-01").statusCode(200).extract();
        String x = operator.get("/api/v1/reconciliation-statements/keys")
                .statusCode(200)
                .body("keys[0].kty", equalTo("OKP"))
                .extract()
                .path("keys[0].x");
        String jws = signed.path("jws");

        assertThat(new Verifier(x).accepts(jws)).isTrue();
        assertThat(payload(jws)).isEqualTo(EventJson.tree(EventJson.write(signed.path("statement"))));
        var forged = jws.replaceFirst("\\..", jws.charAt(jws.indexOf('.') + 1) == 'e' ? ".f" : ".e");
        assertThat(new Verifier(x).accepts(forged)).isFalse();
    }

    @Test
    void what_became_of_the_alerts_of_a_day_is_counted() {
        var untold = Story.begin();
        inbox.receive(untold.stop(1, "DECIDED", Map.of("registeredAt", "2006-03-01T10:00:00Z"))
                .poll());
        alert("2006-03-01T10:00:00Z", "2006-03-01T11:00:00Z", "2006-03-02T23:00:00Z", null, "OPEN");
        alert("2006-03-01T10:00:00Z", "2006-03-01T13:00:00Z", "2006-03-02T23:00:00Z", "2006-03-02T20:00:00Z", "ACTED");
        alert("2006-03-01T10:00:00Z", "2006-03-01T10:30:00Z", "2006-03-02T23:00:00Z", "2006-03-03T08:00:00Z", "ACTED");
        alert("2006-03-01T10:00:00Z", "2006-03-01T10:30:00Z", null, null, "WITHDRAWN");

        operator.get(STATEMENT, "2006-03-01")
                .statusCode(200)
                .body("statement.stopsRegistered", equalTo(5))
                .body("statement.stopsToBeTold", equalTo(4))
                .body("statement.alertsRaised", equalTo(4))
                .body("statement.acknowledgedInTime", equalTo(1))
                .body("statement.acknowledgedLate", equalTo(1))
                .body("statement.open", equalTo(1))
                .body("statement.overdue", equalTo(1))
                .body("statement.withdrawn", equalTo(1))
                .body("statement.runsDone", equalTo(0))
                .body("statement.breaks", equalTo(0))
                .body("statement.longestUnknownSeconds", equalTo(3 * 3600));
    }

    @Test
    void no_statement_is_made_of_a_day_to_come() {
        operator.get(STATEMENT, clock.today().plusDays(1).toString())
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    /** Of a stop that is shared and registered then; its times are set as they would have been. */
    private void alert(
            String registeredAt,
            String raisedAt,
            @Nullable String deadline,
            @Nullable String acknowledgedAt,
            String phase) {
        var story = Story.begin();
        inbox.receive(story.shared(1, "2006-01-01").poll());
        inbox.receive(story.responsible(1, "2006-01-01 SC1-D1").poll());
        inbox.receive(
                story.stop(1, "DECIDED", Map.of("registeredAt", registeredAt)).poll());
        database.run(
                """
                update alert set raised_at = ?, due_at = ?::timestamptz, acted_at = ?, phase = ?,
                    outcome = case when ?::timestamptz is null then null else 'NO_ACTION' end
                where about_id = ?
                """,
                Instant.parse(raisedAt),
                deadline,
                acknowledgedAt == null ? null : Instant.parse(acknowledgedAt),
                phase,
                acknowledgedAt == null ? null : Instant.parse(acknowledgedAt),
                story.stop().toString());
        database.run(
                "update stop set decided_at = null where stop_id = ?",
                story.stop()); // the alert told of the stop, not of a decision
    }

    private static JsonNode payload(String jws) {
        return EventJson.tree(new String(Base64.getUrlDecoder().decode(jws.split("\\.")[1]), StandardCharsets.UTF_8));
    }
}
