package dk.kk.shared.plan.content;

import static dk.kk.shared.plan.content.PlanPart.EFFORT;
import static dk.kk.shared.plan.content.PlanPart.EXPECTED_DURATION;
import static dk.kk.shared.plan.content.PlanPart.GOAL_OCCUPATION;
import static dk.kk.shared.plan.content.PlanPart.OTHER_CONDITIONS;
import static dk.kk.shared.plan.content.PlanPart.PURPOSE;
import static dk.kk.shared.plan.content.PlanPart.WEEKLY_HOURS;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.problem.RuleViolation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which parts a plan of a kind has, and which of them it may not be agreed without. */
public enum PlanForm {
    SOCIAL_ACTION_PLAN(
            Administration.SOF,
            List.of(PURPOSE, EFFORT, EXPECTED_DURATION, OTHER_CONDITIONS),
            EnumSet.of(PURPOSE, EFFORT, EXPECTED_DURATION)),
    JOB_PLAN(
            Administration.BIF,
            List.of(GOAL_OCCUPATION, EFFORT, WEEKLY_HOURS),
            EnumSet.of(GOAL_OCCUPATION, EFFORT, WEEKLY_HOURS));

    private final Administration side;
    private final List<PlanPart> parts;
    private final Set<PlanPart> required;

    PlanForm(Administration side, List<PlanPart> parts, Set<PlanPart> required) {
        this.side = side;
        this.parts = parts;
        this.required = required;
    }

    List<PlanPart> parts() {
        return parts;
    }

    public Administration side() {
        return side;
    }

    public boolean isOf(Administration reader) {
        return side == reader;
    }

    /** Whether somebody of that side is not told all of it: a treatment that SOF wrote of. */
    public boolean isWithheldFrom(Administration reader) {
        return side == Administration.SOF && reader != side;
    }

    public Set<PlanPart> filledIn(PlanContent content) {
        return parts.stream()
                .filter(part -> part.isFilledIn(content))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PlanPart.class)));
    }

    /** @throws RuleViolation {@code plan-incomplete} where a plan of this kind may not be agreed yet */
    public void requireComplete(Set<PlanPart> filledIn) {
        var missing = parts.stream().filter(part -> !filledIn.contains(part)).toList();
        if (missing.stream().anyMatch(required::contains)) {
            throw new RuleViolation("plan-incomplete", "missing", missing);
        }
    }

    /** @throws RuleViolation {@code plan-part-unfit} where a part is another kind of plan's */
    void requireFits(PlanContent content) {
        if (this == SOCIAL_ACTION_PLAN && content.goalOccupation() != null) {
            throw unfit("goalOccupation");
        }
        if (this == JOB_PLAN && !content.conditions().isEmpty()) {
            throw unfit("conditions");
        }
        if (this == JOB_PLAN && !content.inpatientTreatment().isEmpty()) {
            throw unfit("inpatientTreatment");
        }
    }

    private RuleViolation unfit(String field) {
        return new RuleViolation("plan-part-unfit", "field", field, "form", this);
    }
}
