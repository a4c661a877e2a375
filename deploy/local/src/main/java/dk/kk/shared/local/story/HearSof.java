package dk.kk.shared.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.local.stack.Service;
import java.util.Map;
import java.util.UUID;

/** BIF considers a sanction; SOF is told, and answers during the hearing; BIF sees the answer and drops it. */
final class HearSof {
    private static final String ANSWER = "TREATMENT_RUNNING";

    private final Stage stage;
    private final String team;
    private final StopsAlerts alerts;

    /** @param team of SOF, whose list the alert must be on */
    HearSof(Stage stage, String team) {
        this.stage = stage;
        this.team = team;
        this.alerts = new StopsAlerts(stage, team);
    }

    void tell(UUID benefit) {
        stage.heading("BIF considers a sanction, and SOF answers before it is decided");
        var considered = stage.bif()
                .create(
                        Service.OFFER,
                        "/benefit-stops",
                        Map.of("benefitId", benefit, "ground", "SANCTION", "kind", "STOP"));
        var stop = considered.id("id");
        var path = "/benefit-stops/" + stop;
        var warned = alerts.await(stop, alert -> isIn(alert, "CONSIDERED"));
        stage.check("SOF's team is told while BIF only considers", warned.size() == 1, team);

        var heard = stage.bif().move(Service.OFFER, path + "/hearing", considered, Map.of());
        stage.check(
                "the same alert shows the hearing and until when SOF can answer",
                alerts.await(stop, alert -> isIn(alert, "HEARING")).size() == 1,
                "until " + heard.text("answerBy"));
        stage.sof().create(Service.OFFER, path + "/answers", Map.of("code", ANSWER));

        var answered = stage.bif().get(Service.OFFER, path);
        var answer = answered.body().path("answers").path(0).path("code").asText();
        stage.check("BIF reads SOF's answer on the stop", answer.equals(ANSWER), answer);
        var seen = stage.bif().move(Service.OFFER, path + "/answers-seen", answered, Map.of());
        var dropped = stage.bif().move(Service.OFFER, path + "/drop", seen, Map.of());
        stage.check("BIF drops the stop", dropped.text("phase").equals("DROPPED"), dropped.text("phase"));
        stage.report()
                .twoSidedStop(new RunReport.TwoSidedStop(stop, team, warned.size(), answer, dropped.text("phase")));
    }

    private static boolean isIn(JsonNode alert, String phase) {
        return alert.path("stopPhase").asText().equals(phase);
    }
}
