package dk.kk.shared.local.story;

import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.Caller;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
        var before = goal3();
        var begun = System.nanoTime();
        start(citizen);
        var after = Stage.await(MOST, PAUSE, () -> Optional.of(goal3()).filter(it -> !it.equals(before)))
                .orElse(before);
        stage.check(
                "goal 3 moves by exactly one citizen",
                after.numerator() == before.numerator() + 1 && after.denominator() == before.denominator(),
                "%,d of %,d, then %,d of %,d after %d ms"
                        .formatted(
                                before.numerator(),
                                before.denominator(),
                                after.numerator(),
                                after.denominator(),
                                Math.round((System.nanoTime() - begun) / 1e6)));
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

    private static UUID offerThatCounts(Caller consultant) {
        return consultant.list(Service.OFFER, "/offers").stream()
                .filter(offer -> offer.path("countsForGoal3").asBoolean()
                        && offer.path("validTo").isNull())
                .map(offer -> UUID.fromString(offer.path("id").asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no offer counts for goal 3"));
    }

    private Counted goal3() {
        return new Goals(stage, today)
                .all().stream()
                        .filter(goal -> goal.path("goal").asInt() == 3)
                        .map(goal -> new Counted(
                                goal.path("numerator").asLong(),
                                goal.path("denominator").asLong()))
                        .findFirst()
                        .orElse(new Counted(0, 0));
    }

    private record Counted(long numerator, long denominator) {}
}
