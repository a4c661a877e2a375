package dk.kk.shared.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.population.Expected;
import dk.kk.shared.population.GoalPopulation;
import dk.kk.shared.population.Share;
import java.util.List;
import java.util.Map;

/** The three goals, counted by the figures service from events and by the plainest loop from the files themselves. */
final class Goals {
    private static final int MONTHS = 12;

    private final Stage stage;
    private final String asOf;

    Goals(Stage stage, String asOf) {
        this.stage = stage;
        this.asOf = asOf;
    }

    void tell(Expected expected) {
        stage.heading(
                "Goals on " + asOf + ", of the strategy population (2007 has no published figure for goals 1 and 3)");
        var plainly = Map.of(
                1, expected.goal1(GoalPopulation.STRATEGY, MONTHS),
                2, expected.goal2(GoalPopulation.STRATEGY),
                3, expected.goal3(GoalPopulation.STRATEGY));
        var goals = all();
        stage.report().goals(goals.stream().map(Goals::reported).toList());
        plainly.forEach((number, share) -> compare(number, share, goals));
    }

    private void compare(int number, Share share, List<JsonNode> goals) {
        var goal = goals.stream()
                .filter(it -> it.path("goal").asInt() == number)
                .map(Goals::reported)
                .findFirst();
        stage.check(
                "goal " + number,
                goal.filter(it -> it.numerator() == share.numerator() && it.denominator() == share.denominator())
                        .isPresent(),
                goal.map(it -> "%,d of %,d, %s %%".formatted(it.numerator(), it.denominator(), it.percent()))
                                .orElse("missing")
                        + ", in the files %,d of %,d".formatted(share.numerator(), share.denominator()));
    }

    /** The goals as the figures service answers them. */
    List<JsonNode> all() {
        return stage.analyst().get(Service.KPI, "/goals?asOf=" + asOf).items();
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
