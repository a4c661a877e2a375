package dk.kk.shared.platform.probe;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.logging.LoggedStream;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.stream.StreamRef;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class LoggedStreamTest {
    private static final Logger LOG = Logger.getLogger(LoggedStreamTest.class);
    private static final String TRACE = ToldEvent.TRACE.split("-")[1];

    @Inject
    Inbox inbox;

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    private final String stream = UUID.randomUUID().toString();
    private final UUID citizen = UUID.randomUUID();

    @Test
    void a_line_about_an_event_names_its_stream_and_trace_and_a_later_one_does_not() {
        try (var log = new LoggedLines()) {
            inbox.receive(ToldEvent.poll(List.of(poison(stream))));
            LOG.info("Afterwards");

            assertThat(log.namesOf("A batch of 1 failed")).containsEntry("stream", "probe/" + stream);
            assertThat(log.namesOf("Parked probe " + stream))
                    .containsEntry("stream", "probe/" + stream)
                    .containsEntry("traceId", TRACE);
            assertThat(log.namesOf("Afterwards")).doesNotContainKeys("stream", "traceId");
        }
    }

    @Test
    void a_line_about_a_batch_names_no_stream_and_each_that_fails_its_own() {
        var other = UUID.randomUUID().toString();
        try (var log = new LoggedLines()) {
            inbox.receive(ToldEvent.poll(List.of(poison(stream), poison(other))));

            assertThat(log.namesOf("A batch of 2 failed")).doesNotContainKey("stream");
            assertThat(log.namesOf("Parked probe " + stream)).containsEntry("stream", "probe/" + stream);
            assertThat(log.namesOf("Parked probe " + other)).containsEntry("stream", "probe/" + other);
        }
    }

    @Test
    void a_parked_event_that_is_tried_again_names_its_stream() {
        inbox.receive(poison(stream).poll());
        var id = database.first("select id from parked where stream_id = ?", row -> row.number("id"), stream)
                .orElseThrow();
        try (var log = new LoggedLines()) {
            try {
                inbox.redrive(id);
            } catch (RuleViolation refused) {
                LOG.infof("Refused: %s", refused.code());
            }
            assertThat(log.namesOf("Parked event " + id)).containsEntry("stream", "probe/" + stream);
            assertThat(log.namesOf("Refused: redrive-failed")).doesNotContainKey("stream");
        }
    }

    @Test
    void a_request_that_fails_names_what_it_changed_and_the_next_one_does_not() {
        var caller = Call.by(SOF_CASEWORKER);
        String probe = caller.post(
                        "/api/v1/probes",
                        Map.of("citizenId", Casework.citizen(), "label", "logged", "day", "2007-11-30"))
                .statusCode(201)
                .extract()
                .path("id");
        try (var log = new LoggedLines()) {
            caller.seeing(1)
                    .post("/api/v1/probes/{id}/stuck-move", Map.of(), probe)
                    .statusCode(500);
            assertThat(log.namesOf("A request failed"))
                    .containsEntry("stream", "probe/" + probe)
                    .containsKey("traceId");
        }
        for (var n = 0; n < 10; n++) { // any worker may take it
            try (var log = new LoggedLines()) {
                Call.by(ANALYST)
                        .purpose(Purpose.MEASUREMENT)
                        .get("/api/v1/probes/{id}/forgetful", UUID.randomUUID())
                        .statusCode(500);
                assertThat(log.namesOf("forgetful answered"))
                        .doesNotContainKey("stream")
                        .containsKey("traceId");
            }
        }
    }

    @Test
    void an_event_that_kafka_refuses_names_its_stream() {
        try (var log = new LoggedLines()) {
            QuarkusTransaction.requiringNew().run(() -> outbox.add(tooLarge()));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(log.namesOf("Outbox row")).containsEntry("stream", "probe/" + stream));
        } finally {
            database.run("delete from outbox_pending where stream_id = ?", stream);
        }
    }

    @Test
    void what_was_named_before_is_named_again_after() {
        try (var _ = LoggedStream.of("plan", "1", ToldEvent.TRACE)) {
            try (var log = new LoggedLines();
                    var _ = LoggedStream.of("offer", "2", null)) {
                LOG.info("Inside");
                assertThat(log.namesOf("Inside"))
                        .containsEntry("stream", "offer/2")
                        .containsEntry("traceId", TRACE);
            }
            try (var log = new LoggedLines()) {
                LOG.info("Between");
                assertThat(log.namesOf("Between")).containsEntry("stream", "plan/1");
            }
        }
        try (var log = new LoggedLines()) {
            LOG.info("Outside");
            assertThat(log.namesOf("Outside")).doesNotContainKeys("stream", "traceId");
        }
    }

    private ToldEvent poison(String of) {
        return new ToldEvent(
                "citizen", "probe.told", "probe", of, 1, citizen, Map.of("citizenId", citizen, "label", "poison"));
    }

    private Event tooLarge() {
        return Event.of(
                        "probe.told",
                        new StreamRef("probe", UUID.fromString(stream)),
                        1,
                        citizen,
                        "test",
                        Instant.parse("2007-11-30T11:00:00Z"),
                        Map.of("text", "x".repeat(2_000_000)))
                .onTopic("kpi.events.v1");
    }
}
