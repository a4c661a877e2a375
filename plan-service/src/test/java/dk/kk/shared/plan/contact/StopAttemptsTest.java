package dk.kk.shared.plan.contact;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StopAttemptsTest {
    private static final String CONTACTS = "/api/v1/contacts";
    private static final Call SOF = Call.by(SOF_CASEWORKER);
    private static final Map<String, Object> CALLED =
            tried("2007-11-30", "PHONE", false, "BIF", "B-JC1-T1-1", "2007-11-30T09:30:00Z");
    private static final Map<String, Object> VISITED =
            tried("2007-11-28", "HOME_VISIT", true, "SOF", "S-SC1-V1-1", "2007-11-30T10:00:00Z");

    @Inject
    Inbox inbox;

    private final UUID citizen = Casework.citizen();
    private final UUID stop = UUID.randomUUID();

    @Test
    void what_stands_with_a_stop_is_in_the_log_once_in_whatever_order_it_is_heard() {
        var told = new ArrayList<>(List.of(
                stop(1, null),
                stop(2, List.of(CALLED)),
                stop(3, List.of(CALLED, VISITED)),
                stop(4, List.of(CALLED, VISITED))));
        told.addAll(List.copyOf(told));
        Collections.shuffle(told, new Random(5));
        told.forEach(event -> inbox.receive(event.poll()));

        var ids = SOF.get(CONTACTS + "?citizenId={id}", citizen)
                .body("side", contains("BIF", "SOF"))
                .body("employee", contains("B-JC1-T1-1", "S-SC1-V1-1"))
                .body("channel", contains("PHONE", "HOME_VISIT"))
                .body("reached", contains(false, true))
                .body("attemptedAt", contains("2007-11-30T09:30:00Z", "2007-11-28T11:00:00Z"))
                .body("subject", everyItem(equalTo("BENEFIT")))
                .body("stopId", everyItem(equalTo(stop.toString())))
                .extract()
                .<List<String>>path("id");
        var event = EventLog.awaitEvent("plan.events.v1", ids.getFirst(), "contact.recorded");
        assertThat(event.state().path("stopId").asText()).isEqualTo(stop.toString());
    }

    @Test
    void what_stands_with_a_stop_is_changed_by_nobody_here() {
        inbox.receive(stop(2, List.of(VISITED)).poll());
        var id = SOF.get(CONTACTS + "?citizenId={id}", citizen)
                .body("allowedMoves[0]", empty())
                .extract()
                .<String>path("[0].id");

        SOF.seeing(1)
                .post(CONTACTS + "/{id}/withdrawal", Map.of(), id)
                .statusCode(409)
                .body("code", equalTo("contact-of-stop"))
                .body("arguments.stop", equalTo(stop.toString()));
        Call.by(BIF_CASEWORKER)
                .seeing(1)
                .post(CONTACTS + "/{id}/withdrawal", Map.of(), id)
                .statusCode(403)
                .body("code", equalTo("contact-of-other-side"));
        Call.by(BIF_CASEWORKER)
                .get(CONTACTS + "?citizenId={id}", citizen)
                .body("id", hasSize(1))
                .body("[0].phase", equalTo("RECORDED"));
    }

    private ToldEvent stop(long version, @Nullable List<Map<String, Object>> attempts) {
        var state = new HashMap<String, Object>(Map.of(
                "stopId", stop, "citizenId", citizen, "ground", "MOVED", "phase", "HEARING", "eventOn", "2007-11-20"));
        if (attempts != null) {
            state.put("contactAttempts", attempts);
        }
        return new ToldEvent(
                "offer", "benefit-stop.contact-attempted", "benefit-stop", stop.toString(), version, citizen, state);
    }

    private static Map<String, Object> tried(
            String on, String channel, boolean reached, String administration, String employee, String recordedAt) {
        return Map.of(
                "attemptedOn", on,
                "channel", channel,
                "reached", reached,
                "administration", administration,
                "employee", employee,
                "recordedAt", recordedAt);
    }
}
