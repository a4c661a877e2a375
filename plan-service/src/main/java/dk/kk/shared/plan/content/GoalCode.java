package dk.kk.shared.plan.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a goal is about, so that the goals of both plans can be held against each other; ours. */
@Schema(name = "PlanGoalCode")
public enum GoalCode {
    ORDINARY_WORK,
    FLEX_JOB,
    DISABILITY_PENSION,
    EDUCATION,
    HOUSING,
    /** Sensitive: of a social action plan it is SOF's alone to read. */
    TREATMENT,
    DEBT,
    DAILY_LIFE
}
