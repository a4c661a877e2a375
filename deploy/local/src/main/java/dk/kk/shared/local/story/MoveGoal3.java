package dk.kk.shared.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A citizen of the strategy population starts a course, and goal 3 moves by that one citizen. */
final class MoveGoal3 {
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Stage stage;
    private final String today;

    MoveGoal3(Stage stage, String today) {
        this.stage = stage;
        this.today = today;
    }

    void tell(UUID citizen) {
        stage.heading("A citizen starts a course");
        var goals = new Goals(stage, today);
        var before = Counted.ofGoal(3, goals.all());
        var liveBefore = Counted.ofGoal(3, goals.live());
        start(citizen);
        var begun = System.nanoTime();
        var live = changed(liveBefore, goals::live);
        var millis = Math.round((System.nanoTime() - begun) / 1e6);
        byOne(
                "live goal 3 moves by exactly one citizen",
                liveBefore,
                live,
                ", %d ms after the start".formatted(millis));
        byOne("goal 3 moves by exactly one citizen", before, changed(before, goals::all), "");
    }

    private static Counted changed(Counted before, Supplier<List<JsonNode>> goals) {
        return Stage.await(
                        MOST,
                        PAUSE,
                        () -> Optional.of(Counted.ofGoal(3, goals.get())).filter(it -> !it.equals(before)))
                .orElse(before);
    }

    private void byOne(String name, Counted before, Counted after, String when) {
        var moved = new Counted(before.numerator() + 1, before.denominator());
        stage.check(name, after.equals(moved), "%s, then %s%s".formatted(before, after, when));
    }

    private void start(UUID citizen) {
        var consultant = stage.jobConsultant();
        var enrolment = consultant.create(
                Service.OFFER,
                "/enrolments",
                Map.of("citizenId", citizen, "offerId", offerThatCounts(consultant), "plannedStart", today));
        var path = "/enrolments/" + enrolment.text("id");
        var accepted = consultant.move(Service.OFFER, path + "/acceptance", enrolment, Map.of());
        var started = consultant.move(
                Service.OFFER, path + "/start", accepted, Map.of("startedOn", today, "operaRegisteredOn", today));
        stage.check(
                "the course is started", started.text("phase").equals("STARTED"), "enrolment " + started.text("id"));
    }

    /** One that is no activation, so that table 2 stays as printed for who goes on with the data. */
    private static UUID offerThatCounts(Caller consultant) {
        return consultant.list(Service.OFFER, "/offers").stream()
                .filter(offer -> offer.path("administration").asText().equals("BIF")) // the consultant's own to give
                .filter(offer -> offer.path("countsForGoal3").asBoolean())
                .filter(offer -> offer.path("countsAs").asText().equals("NONE"))
                .filter(offer -> offer.path("validTo").isNull())
                .map(offer -> UUID.fromString(offer.path("id").asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no offer counts for goal 3 alone"));
    }
}
