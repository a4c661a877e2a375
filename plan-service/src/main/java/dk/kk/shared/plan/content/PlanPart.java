package dk.kk.shared.plan.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a plan is to say. Of a social action plan the four of § 141(3) of the social services act. */
@Schema(name = "PlanPart")
public enum PlanPart {
    PURPOSE,
    /** The effort that is needed. */
    EFFORT,
    EXPECTED_DURATION,
    /** Housing, employment, personal help, treatment and aids: whatever of it there is to say. */
    OTHER_CONDITIONS,
    GOAL_OCCUPATION,
    WEEKLY_HOURS;

    boolean isFilledIn(PlanContent content) {
        return switch (this) {
            case PURPOSE -> says(content.purpose());
            case EFFORT -> says(content.effort());
            case EXPECTED_DURATION -> content.expectedMonths() != null;
            case OTHER_CONDITIONS -> !content.conditions().isEmpty();
            case GOAL_OCCUPATION -> says(content.goalOccupation());
            case WEEKLY_HOURS -> content.weeklyHours() != null;
        };
    }

    private static boolean says(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
