package dk.kk.shared.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How many of how many citizens a goal counts. */
record Counted(long numerator, long denominator) {
    static Counted of(JsonNode goal) {
        return new Counted(
                goal.path("numerator").asLong(), goal.path("denominator").asLong());
    }

    static Counted ofGoal(int number, List<JsonNode> goals) {
        return goals.stream()
                .filter(goal -> goal.path("goal").asInt() == number)
                .findFirst()
                .map(Counted::of)
                .orElseThrow(() -> new IllegalStateException("goal %d is missing".formatted(number)));
    }

    @Override
    public String toString() {
        return "%,d of %,d".formatted(numerator, denominator);
    }
}
