package dk.kk.shared.plan.consistency;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What does not fit together, each with examples in {@code docs/consistency.md}. */
@Schema(name = "FindingRule")
public enum Rule {
    COURSES_ABOVE_FULL_WEEK(Hours::coursesAboveFullWeek),
    HOURS_ABOVE_CAPACITY(Hours::aboveCapacity),
    HOURS_ABOVE_CLARIFIED(WorkCapacity::hoursAboveClarified),
    CAPACITY_DISAGREES(Hours::capacityDisagrees),
    COURSE_WHILE_HINDERED(Hindrances::courses),
    DEMAND_WHILE_HINDERED(Hindrances::demands),
    STOP_WHILE_HINDERED(Hindrances::stops),
    STOP_DESPITE_COURSE(Hindrances::stopsDespiteCourse),
    GOALS_EXCLUDE_EACH_OTHER(Goals::excludeEachOther),
    GOAL_BEFORE_CONDITION(Goals::beforeCondition),
    SAME_GOAL_TWICE(Goals::twice),
    COURSE_WITHOUT_PLAN(Gaps::courseWithoutPlan),
    PLAN_WITHOUT_COUNTERPART(Gaps::planWithoutCounterpart),
    ONE_SIDE_MOVED_ON(Gaps::oneSideMovedOn),
    BOTH_SIDES_WAIT(Gaps::bothSidesWait),
    CLARIFIED_BY_BOTH(WorkCapacity::bothClarify);

    private final Function<Situation, List<Finding>> check;

    Rule(Function<Situation, List<Finding>> check) {
        this.check = check;
    }

    /** It rests on treatment, of which BIF is told nothing. */
    public boolean isSofsAlone() {
        return switch (this) {
            case COURSE_WHILE_HINDERED, DEMAND_WHILE_HINDERED, STOP_WHILE_HINDERED -> true;
            default -> false;
        };
    }

    List<Finding> findings(Situation situation) {
        return check.apply(situation);
    }
}
