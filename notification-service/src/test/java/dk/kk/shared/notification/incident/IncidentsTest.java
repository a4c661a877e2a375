package dk.kk.shared.notification.incident;

import static dk.kk.shared.notification.incident.IncidentKind.DELIVERY_EXHAUSTED;
import static dk.kk.shared.notification.incident.IncidentKind.RECONCILIATION_FAILED;
import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class IncidentsTest {
    private static final String LIST = "/api/v1/incidents?limit=200";
    private static final String ACKNOWLEDGEMENT = "/api/v1/incidents/{id}/acknowledgement";

    @Inject
    Incidents incidents;

    @Inject
    MeterRegistry metrics;

    private final String about = "endpoint " + UUID.randomUUID();
    private final Call operator = Call.by(OPERATIONS);

    @Test
    void what_is_raised_again_while_it_waits_is_one_incident_with_its_newest_detail() {
        raise(about, "http-500");
        var first = waiting(about).getFirst();
        raise(about, "timeout");

        var incident = waiting(about).getFirst();
        assertThat(waiting(about)).hasSize(1);
        assertThat(incident.id()).isEqualTo(first.id());
        assertThat(incident.since()).isEqualTo(first.since());
        assertThat(incident.lastSeen()).isAfter(first.lastSeen());
        assertThat(incident.detailCode()).isEqualTo("timeout");
    }

    @Test
    void an_incident_is_acknowledged_once_with_who_said_so_and_stays_until_its_cause_is_gone() {
        raise(about, "http-500");
        var id = waiting(about).getFirst().id();
        operator.post(ACKNOWLEDGEMENT, Map.of(), id)
                .statusCode(200)
                .body("phase", equalTo("ACKNOWLEDGED"))
                .body("acknowledgedBy", notNullValue())
                .body("clearedAt", nullValue());
        operator.post(ACKNOWLEDGEMENT, Map.of(), id).statusCode(409).body("code", equalTo("illegal-move"));

        raise(about, "http-500");
        operator.get(LIST).statusCode(200).body("id", hasItem(id.toString()));
        assertThat(waiting(about).getFirst().phase()).isEqualTo(IncidentPhase.ACKNOWLEDGED);
    }

    @Test
    void what_is_cleared_is_kept_as_history_and_its_cause_coming_back_is_another_incident() {
        raise(about, "http-500");
        var id = waiting(about).getFirst().id();
        QuarkusTransaction.requiringNew().run(() -> incidents.clear(DELIVERY_EXHAUSTED, about));

        operator.get(LIST).body("id", not(hasItem(id.toString())));
        operator.get(LIST + "&phase=CLEARED").body("id", hasItem(id.toString()));
        operator.post(ACKNOWLEDGEMENT, Map.of(), id).statusCode(409).body("code", equalTo("illegal-move"));
        raise(about, "http-500");
        assertThat(waiting(about)).extracting(Incident::id).doesNotContain(id).hasSize(1);
    }

    @Test
    void all_of_a_kind_are_cleared_but_those_that_are_still_wrong() {
        var still = about + " still";
        raise(about, "http-500");
        raise(still, "http-500");
        QuarkusTransaction.requiringNew().run(() -> {
            incidents.raise(RECONCILIATION_FAILED, about, "offer-away");
            incidents.clearAllBut(DELIVERY_EXHAUSTED, List.of(still));
        });

        assertThat(waiting(still)).hasSize(1);
        assertThat(waiting(about)).extracting(Incident::kind).containsExactly(RECONCILIATION_FAILED);
    }

    @Test
    void those_that_are_not_cleared_are_counted_by_kind() {
        var gauge =
                metrics.get("incidents.open").tag("kind", "delivery-exhausted").gauge();
        var before = gauge.value();
        raise(about, "http-500");
        assertThat(gauge.value()).isEqualTo(before + 1);
        QuarkusTransaction.requiringNew().run(() -> incidents.clear(DELIVERY_EXHAUSTED, about));
        assertThat(gauge.value()).isEqualTo(before);
    }

    @Test
    void an_incident_is_raised_with_the_change_that_found_it_or_not_at_all() {
        assertThatExceptionOfType(TransactionalException.class)
                .isThrownBy(() -> incidents.raise(DELIVERY_EXHAUSTED, about, "http-500"));
        assertThat(waiting(about)).isEmpty();
    }

    private void raise(String about, String detailCode) {
        QuarkusTransaction.requiringNew().run(() -> incidents.raise(DELIVERY_EXHAUSTED, about, detailCode));
    }

    private List<Incident> waiting(String about) {
        return incidents.list(null, new UUID(0, 0), 1_000).stream()
                .filter(incident -> incident.about().equals(about))
                .toList();
    }
}
