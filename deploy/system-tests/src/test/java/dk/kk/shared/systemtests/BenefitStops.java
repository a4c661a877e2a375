package dk.kk.shared.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.Caller;
import dk.kk.shared.local.suite.Reply;
import dk.kk.shared.local.suite.UnexpectedAnswer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stops of benefits by BIF's demo caseworker over HTTP, and what SOF's demo caseworker sees of them. */
record BenefitStops(RunningSuite suite) {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** A new one. */
    UUID benefit(UUID citizen) {
        return bif().create(
                        Service.OFFER,
                        "/benefits",
                        Map.of("citizenId", citizen, "benefitType", "CASH_BENEFIT", "startedOn", "2007-01-01"))
                .id("id");
    }

    /** A considered stop of a new benefit. */
    Reply consider(UUID citizen) {
        return bif().create(
                        Service.OFFER,
                        "/benefit-stops",
                        Map.of("benefitId", benefit(citizen), "ground", "NO_LONGER_ENTITLED", "kind", "STOP"));
    }

    UUID decide(Reply considered) {
        var path = "/benefit-stops/%s/decision".formatted(considered.id("id"));
        return bif().move(Service.OFFER, path, considered, Map.of("effectiveFrom", "2007-12-01"))
                .id("id");
    }

    UUID decideOne(UUID citizen) {
        return decide(consider(citizen));
    }

    /** A run of so many that it is held; of benefits that nobody knows, which it would refuse. */
    void sendTooMany() {
        sendRun(UUID.randomUUID(), Collections.nCopies(60, UUID.randomUUID()));
    }

    /** A run that stops these benefits, once however often it is sent with that key. */
    Reply sendRun(UUID key, List<UUID> benefits) {
        var orders = benefits.stream()
                .map(benefit -> Map.of(
                        "benefitId", benefit,
                        "ground", "NO_LONGER_ENTITLED",
                        "kind", "STOP",
                        "decidedOn", "2007-11-30",
                        "effectiveFrom", "2007-12-01"))
                .toList();
        return suite.as("bif-manager", "CASEWORK").create(Service.OFFER, "/stop-runs", key, Map.of("orders", orders));
    }

    /** Lets a held run through, seen as it is now. */
    Reply release(UUID run) {
        var manager = suite.as("bif-manager", "CASEWORK");
        var seen = manager.get(Service.OFFER, "/stop-runs/" + run);
        return manager.move(Service.OFFER, "/stop-runs/%s/release".formatted(run), seen, Map.of());
    }

    String phase(UUID stop) {
        return bif().get(Service.OFFER, "/benefit-stops/" + stop).text("phase");
    }

    /** offer-service has heard that SOF was told: nothing about the stop is on its way any more. */
    void awaitTold(UUID stop) {
        await("stop %s is known to be told".formatted(stop))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> bif().get(Service.OFFER, "/benefit-stops/" + stop)
                        .body()
                        .path("dates")
                        .hasNonNull("sofToldAt"));
    }

    /** SOF has the alert from the first consideration on: here it must tell of the decision. */
    void awaitAlert(UUID stop) {
        await("an alert of stop " + stop)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreException(UnexpectedAnswer.class) // not listening yet
                .until(() -> alertsOf(stop).stream().anyMatch(alert -> alert.hasNonNull("stopDecidedAt")));
    }

    /**
     * SOF's list and the topic hold one alert of each stop. What could still come has come: another stop of the same citizen is
     * decided after them and its alert is awaited, which the same partition brings later.
     */
    void assertOneAlertEach(UUID citizen, List<UUID> stops) {
        awaitAlert(decideOne(citizen));
        for (var stop : stops) {
            assertThat(alertsOf(stop))
                    .as("alerts of stop %s on SOF's list", stop)
                    .hasSize(1);
        }
        var raised = suite.topics().read("notification.events.v1").stream()
                .filter(said -> said.value().contains(citizen.toString()))
                .map(said -> Json.of(said.value()))
                .collect(Collectors.groupingBy(
                        alert -> UUID.fromString(alert.path("stopId").asText()),
                        Collectors.mapping(alert -> alert.path("alertId").asText(), Collectors.toSet())));
        assertThat(raised).as("alerts the service told of, by stop").containsKeys(stops.toArray(UUID[]::new));
        assertThat(raised.values()).allSatisfy(alerts -> assertThat(alerts).hasSize(1));
    }

    private List<JsonNode> alertsOf(UUID stop) {
        return suite
                .as("sof-caseworker", "ALERT_HANDLING")
                .list(Service.NOTIFICATION, "/alerts?team=" + SharedCitizens.SOF_TEAM)
                .stream()
                .filter(alert -> alert.path("stopId").asText().equals(stop.toString()))
                .toList();
    }

    private Caller bif() {
        return suite.as("bif-caseworker", "CASEWORK");
    }
}
