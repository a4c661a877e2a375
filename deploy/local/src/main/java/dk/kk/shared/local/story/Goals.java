package dk.kk.shared.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.population.Expected;
import dk.kk.shared.population.GoalPopulation;
import dk.kk.shared.population.Share;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The three goals as the figures service counts them from events, and as the plainest loop counts them from the files. */
final class Goals {
    private static final int MONTHS = 12;

    private final Stage stage;
    private final String asOf;

    Goals(Stage stage, String asOf) {
        this.stage = stage;
        this.asOf = asOf;
    }

    void tell() {
        stage.heading("Goals on " + asOf + ", of the strategy population (no figure was published for that day)");
        var goals = all();
        stage.report().goals(goals.stream().map(Goals::reported).toList());
        goals.forEach(goal -> stage.console()
                .say("  goal %d: %s, %s %%"
                        .formatted(
                                goal.path("goal").asInt(),
                                Counted.of(goal),
                                goal.path("percent").asText())));
    }

    /** Holds only until a story has moved them. */
    void compareWith(Expected expected) {
        var goals = all();
        var plainly = new TreeMap<Integer, Share>(Map.of(
                1, expected.goal1(GoalPopulation.STRATEGY, MONTHS),
                2, expected.goal2(GoalPopulation.STRATEGY),
                3, expected.goal3(GoalPopulation.STRATEGY)));
        plainly.forEach((number, share) -> {
            var counted = Counted.ofGoal(number, goals);
            var inFiles = new Counted(share.numerator(), share.denominator());
            stage.check(
                    "goal %d is what the files say".formatted(number),
                    counted.equals(inFiles),
                    counted.equals(inFiles) ? "" : "%s, in the files %s".formatted(counted, inFiles));
        });
    }

    /** On the day asked about, summed over all facts. */
    List<JsonNode> all() {
        return stage.secretary().get(Service.KPI, "/goals?asOf=" + asOf).items();
    }

    /** Today, kept up to date by each event. */
    List<JsonNode> live() {
        return StreamSupport.stream(
                        stage.secretary()
                                .get(Service.KPI, "/live-goals")
                                .body()
                                .path("goals")
                                .spliterator(),
                        false)
                .toList();
    }

    private static RunReport.Goal reported(JsonNode goal) {
        return new RunReport.Goal(
                goal.path("goal").asInt(),
                goal.path("asOf").asText(),
                goal.path("population").asText(),
                goal.path("numerator").asLong(),
                goal.path("denominator").asLong(),
                goal.path("percent").decimalValue(),
                goal.path("target").isNull() ? null : goal.path("target").decimalValue());
    }
}
