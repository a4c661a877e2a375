package dk.kk.shared.plan.content;

import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What holds for any content, a draft's too: what contradicts itself is refused by name. */
final class ContentRules {

    private ContentRules() {}

    static void require(PlanForm form, PlanContent content) {
        form.requireFits(content);
        var kinds = new HashSet<ConditionKind>();
        for (var condition : content.conditions()) {
            if (!kinds.add(condition.kind())) {
                throw new RuleViolation("plan-condition-twice", "kind", condition.kind());
            }
        }
        var hours = content.weeklyHours();
        if (hours != null && hours.from() > hours.to()) {
            throw new RuleViolation("plan-hours-unfit", "from", hours.from(), "to", hours.to());
        }
        content.inpatientTreatment().forEach(stay -> period("inpatientTreatment", stay.from(), stay.to()));
        for (var demand : content.attendance()) {
            period("attendance", demand.from(), demand.to());
            if (demand.startsAt().compareTo(demand.endsAt()) >= 0) {
                throw new RuleViolation(
                        "plan-attendance-unfit", "startsAt", demand.startsAt(), "endsAt", demand.endsAt());
            }
        }
        goals(content);
    }

    private static void goals(PlanContent content) {
        var ids = new HashSet<Object>();
        for (var goal : content.goals()) {
            if ((goal.result() == PlanGoal.Result.DROPPED) != (goal.dropReason() != null)) {
                throw new RuleViolation("plan-goal-result-unfit", "code", goal.code(), "result", goal.result());
            }
            if (goal.goalId() != null && !ids.add(Objects.requireNonNull(goal.goalId()))) {
                throw new RuleViolation("plan-goal-twice", "goal", goal.goalId());
            }
        }
    }

    private static void period(String field, LocalDate from, @Nullable LocalDate to) {
        if (to != null && !from.isBefore(to)) {
            throw new RuleViolation("plan-period-empty", "field", field, "from", from, "to", to);
        }
    }
}
