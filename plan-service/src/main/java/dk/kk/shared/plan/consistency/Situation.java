package dk.kk.shared.plan.consistency;

import dk.kk.shared.plan.administration.Administration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of one citizen on a day, in codes, days and hours: all that a rule may ask.
 *
 * @param shared both sides have a case
 * @param plans in force on the day, at most one of each side
 * @param planning sides that have a plan under way that is not in force, or were refused one
 * @param courses planned, running or over
 * @param stops under way or in effect
 * @param waiting what a side has asked the other one and has no answer to
 * @param clarifications of the work capacity, open or with a conclusion
 */
public record Situation(
        LocalDate day,
        boolean shared,
        List<PlanFacts> plans,
        Set<Administration> planning,
        List<CourseFacts> courses,
        List<StopFacts> stops,
        Map<Administration, Set<UUID>> waiting,
        List<ClarificationFacts> clarifications) {
    Optional<PlanFacts> planOf(Administration side) {
        return plans.stream().filter(plan -> plan.side() == side).findFirst();
    }
}
