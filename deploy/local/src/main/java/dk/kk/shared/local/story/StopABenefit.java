package dk.kk.shared.local.story;

import dk.kk.shared.local.stack.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** BIF stops a shared citizen's benefit; the alert is on the list of SOF's team; SOF acts on it. The duty D1 of 2009. */
final class StopABenefit {
    private final Stage stage;
    private final String team;
    private final StopsAlerts alerts;

    /** @param team of SOF, whose list the alert must be on */
    StopABenefit(Stage stage, String team) {
        this.stage = stage;
        this.team = team;
        this.alerts = new StopsAlerts(stage, team);
    }

    void tell(UUID benefit, String effectiveFrom) {
        stage.heading("BIF stops a benefit");
        var stop = decide(benefit, effectiveFrom);
        var committed = System.nanoTime(); // a moment after it, in truth: the answer has come back too
        stage.check("the stop is decided", true, "stop " + stop);
        var told = alertsOf(stop);
        var millis = Math.round((System.nanoTime() - committed) / 1e6);
        if (told.size() != 1) {
            stage.check("SOF's team sees one alert", false, "%d alerts for %s".formatted(told.size(), team));
            return;
        }
        var alert = told.getFirst();
        stage.report().alert(new RunReport.Alert(stop, alert, team, millis));
        stage.check(
                "SOF's team sees one alert",
                true,
                "alert %s for %s, %d ms after the stop".formatted(alert, team, millis));
        act(alert, stop);
    }

    /** One more, whose alert is left to whoever opens the inbox. */
    void leave(UUID benefit, String effectiveFrom) {
        stage.heading("BIF stops another benefit");
        var told = alertsOf(decide(benefit, effectiveFrom));
        stage.check("its alert waits in the inbox of SOF's team", told.size() == 1, team);
    }

    /** @throws IllegalStateException when offer-service did something else */
    private UUID decide(UUID benefit, String effectiveFrom) {
        var considered = stage.bif()
                .create(
                        Service.OFFER,
                        "/benefit-stops",
                        Map.of("benefitId", benefit, "ground", "NO_LONGER_ENTITLED", "kind", "STOP"));
        var stop = considered.id("id");
        var decided = stage.bif()
                .move(
                        Service.OFFER,
                        "/benefit-stops/%s/decision".formatted(stop),
                        considered,
                        Map.of("effectiveFrom", effectiveFrom));
        if (!decided.text("phase").equals("DECIDED")) {
            throw new IllegalStateException("the stop is " + decided.text("phase"));
        }
        return stop;
    }

    /** One alert from the first consideration on: it shows the decision now. */
    private List<UUID> alertsOf(UUID stop) {
        return alerts.await(stop, alert -> alert.path("stopPhase").asText().equals("DECIDED")).stream()
                .map(alert -> UUID.fromString(alert.path("id").asText()))
                .toList();
    }

    private void act(UUID alert, UUID stop) {
        var path = "/alerts/" + alert;
        var seen = stage.sof().get(Service.NOTIFICATION, path);
        var acted =
                stage.sof().move(Service.NOTIFICATION, path + "/outcome", seen, Map.of("outcome", "CONTACTED_CITIZEN"));
        stage.check(
                "SOF acts on it, and it leaves the list",
                acted.text("phase").equals("ACTED") && alerts.open(stop).isEmpty(),
                acted.text("outcome"));
    }
}
