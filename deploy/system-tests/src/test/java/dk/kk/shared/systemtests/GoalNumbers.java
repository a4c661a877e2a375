package dk.kk.shared.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Goal 1 on a day: of how many, how many count, and what is also counted. */
record GoalNumbers(Map<String, Integer> numbers) {

    /** As the lines of a ledger come to. */
    static GoalNumbers of(PlainLedger ledger, LocalDate asOf) {
        return new GoalNumbers(Map.of(
                "denominator", ledger.population(asOf).size(),
                "numerator", ledger.updated(asOf, 12).size(),
                "UPDATED_WITHIN_6_MONTHS", ledger.updated(asOf, 6).size(),
                "UPDATED_WITHIN_9_MONTHS", ledger.updated(asOf, 9).size(),
                "UPDATED_WITHIN_12_MONTHS", ledger.updated(asOf, 12).size(),
                "OFFERED_SOCIAL_PLAN", ledger.offered(asOf).size(),
                "BOTH_PLANS", ledger.withBothPlans(asOf).size()));
    }

    /** As kpi-service answers; a number that it does not show is -1. */
    static GoalNumbers of(JsonNode goal) {
        var numbers = new TreeMap<String, Integer>();
        numbers.put("denominator", goal.path("denominator").asInt(-1));
        numbers.put("numerator", goal.path("numerator").asInt(-1));
        goal.path("alsoCounted")
                .forEach(also -> numbers.put(
                        also.path("code").asText(), also.path("numerator").asInt(-1)));
        return new GoalNumbers(numbers);
    }
}
