package dk.kk.shared.plan.consistency;

import static dk.kk.shared.plan.administration.Administration.BIF;
import static dk.kk.shared.plan.administration.Administration.SOF;
import static dk.kk.shared.plan.content.GoalCode.DISABILITY_PENSION;
import static dk.kk.shared.plan.content.GoalCode.EDUCATION;
import static dk.kk.shared.plan.content.GoalCode.FLEX_JOB;
import static dk.kk.shared.plan.content.GoalCode.ORDINARY_WORK;

import dk.kk.shared.plan.content.GoalCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What two plans work for. */
final class Goals {
    /** Where one plan works for the one and the other plan for the other, nobody has decided (ours). */
    private static final List<Set<GoalCode>> EXCLUSIVE = List.of(
            Set.of(ORDINARY_WORK, DISABILITY_PENSION),
            Set.of(FLEX_JOB, DISABILITY_PENSION),
            Set.of(EDUCATION, DISABILITY_PENSION),
            Set.of(ORDINARY_WORK, FLEX_JOB));

    /** For which a place to live comes first where the other side's plan says so (ours). */
    private static final Set<GoalCode> NEEDS_HOUSING = Set.of(ORDINARY_WORK, EDUCATION);

    private Goals() {}

    static List<Finding> excludeEachOther(Situation situation) {
        return both(
                situation,
                (job, social) -> job.goals().stream()
                        .flatMap(bif -> social.goals().stream()
                                .filter(sof -> bif != sof && EXCLUSIVE.contains(Set.of(bif, sof)))
                                .map(sof -> finding(
                                        Rule.GOALS_EXCLUDE_EACH_OTHER,
                                        job,
                                        social,
                                        Map.of("bif", bif.name(), "sof", sof.name())))));
    }

    static List<Finding> beforeCondition(Situation situation) {
        return both(
                situation,
                (job, social) -> job.goals().stream()
                        .filter(goal -> social.housingFirst() && NEEDS_HOUSING.contains(goal))
                        .map(goal -> finding(Rule.GOAL_BEFORE_CONDITION, job, social, Map.of("bif", goal.name()))));
    }

    static List<Finding> twice(Situation situation) {
        return both(
                situation,
                (job, social) -> job.goals().stream()
                        .filter(social.goals()::contains)
                        .map(goal -> finding(Rule.SAME_GOAL_TWICE, job, social, Map.of("goal", goal.name()))));
    }

    private interface Compares {
        Stream<Finding> apply(PlanFacts job, PlanFacts social);
    }

    private static List<Finding> both(Situation situation, Compares compares) {
        return situation.planOf(BIF).stream()
                .flatMap(job -> situation.planOf(SOF).stream().flatMap(social -> compares.apply(job, social)))
                .toList();
    }

    private static Finding finding(Rule rule, PlanFacts job, PlanFacts social, Map<String, String> facts) {
        return Finding.of(rule, Set.of(job.about(), social.about()), null, facts);
    }
}
