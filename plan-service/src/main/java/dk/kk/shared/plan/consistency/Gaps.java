package dk.kk.shared.plan.consistency;

import static dk.kk.shared.plan.administration.Administration.BIF;
import static dk.kk.shared.plan.administration.Administration.SOF;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.plan.administration.Administration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What one side does without the other, or without a plan. */
final class Gaps {
    /** So long one side may plan before the other one does (ours). */
    static final int MONTHS_ALONE = 3;

    /** So much later one plan may be updated than the other (ours). */
    static final int MONTHS_BEHIND = 6;

    private Gaps() {}

    static List<Finding> courseWithoutPlan(Situation situation) {
        return situation.courses().stream()
                .filter(CourseFacts::started)
                .filter(course -> course.week().days().contains(situation.day()))
                .filter(course -> situation.planOf(course.side()).isEmpty())
                .map(course -> Finding.of(
                        Rule.COURSE_WITHOUT_PLAN,
                        Set.of(course.about()),
                        null,
                        Map.of("side", course.side().name())))
                .toList();
    }

    static List<Finding> planWithoutCounterpart(Situation situation) {
        return situation.plans().stream()
                .filter(_ -> situation.shared())
                .filter(plan -> misses(situation, plan.side().other()))
                .filter(plan -> plan.madeOn().plusMonths(MONTHS_ALONE).isBefore(situation.day()))
                .map(plan -> Finding.of(
                        Rule.PLAN_WITHOUT_COUNTERPART,
                        Set.of(plan.about()),
                        null,
                        Map.of(
                                "side",
                                plan.side().name(),
                                "madeOn",
                                plan.madeOn().toString())))
                .toList();
    }

    private static boolean misses(Situation situation, Administration side) {
        return situation.planOf(side).isEmpty() && !situation.planning().contains(side);
    }

    static List<Finding> oneSideMovedOn(Situation situation) {
        return situation.planOf(BIF).stream()
                .flatMap(job -> situation.planOf(SOF).stream()
                        .flatMap(social -> Stream.concat(movedOn(job, social), movedOn(social, job))))
                .toList();
    }

    private static Stream<Finding> movedOn(PlanFacts ahead, PlanFacts behind) {
        return behind.updatedOn().plusMonths(MONTHS_BEHIND).isBefore(ahead.updatedOn())
                ? Stream.of(Finding.of(
                        Rule.ONE_SIDE_MOVED_ON,
                        Set.of(ahead.about(), behind.about()),
                        null,
                        Map.of(
                                "side", ahead.side().name(),
                                "ahead", ahead.updatedOn().toString(),
                                "behind", behind.updatedOn().toString())))
                : Stream.empty();
    }

    static List<Finding> bothSidesWait(Situation situation) {
        return situation.waiting().keySet().containsAll(Set.of(Administration.values()))
                ? List.of(Finding.of(
                        Rule.BOTH_SIDES_WAIT,
                        situation.waiting().values().stream()
                                .flatMap(Set::stream)
                                .map(request -> new About(About.Kind.COORDINATION_REQUEST, request))
                                .collect(toSet()),
                        null,
                        Map.of()))
                : List.of();
    }
}
