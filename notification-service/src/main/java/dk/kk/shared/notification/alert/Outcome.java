package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the team did about it. */
@Schema(name = "AlertOutcome")
public enum Outcome {
    CONTACTED_CITIZEN,
    /** Of a social action plan alone. */
    PLAN_OFFERED,
    /** Of a social action plan alone. */
    PLAN_FOLLOWED_UP,
    PLAN_CHANGED,
    /** Of a request of the other side alone. */
    OTHER_SIDE_ANSWERED,
    JOINT_MEETING,
    /** Of a stop alone. */
    BENEFIT_RESUMED,
    NO_ACTION;

    /** What can have been done about an alert of that kind; {@link #require} refuses the others. */
    public static List<Outcome> of(AlertKind kind) {
        return Arrays.stream(values()).filter(outcome -> outcome.fits(kind)).toList();
    }

    /** @throws RuleViolation {@code outcome-of-other-kind}, {@code outcome-reason-missing}, {@code outcome-reason-misplaced} */
    void require(AlertKind kind, @Nullable NoActionReason reason) {
        if (!fits(kind)) {
            throw new RuleViolation("outcome-of-other-kind", "outcome", this, "kind", kind);
        }
        if (this == NO_ACTION && reason == null) {
            throw new RuleViolation("outcome-reason-missing", "outcome", this);
        }
        if (this != NO_ACTION && reason != null) {
            throw new RuleViolation("outcome-reason-misplaced", "outcome", this);
        }
    }

    private boolean fits(AlertKind kind) {
        return switch (this) {
            case BENEFIT_RESUMED -> kind == AlertKind.BENEFIT_STOP;
            case OTHER_SIDE_ANSWERED -> kind == AlertKind.COORDINATION;
            case PLAN_OFFERED, PLAN_FOLLOWED_UP -> kind == AlertKind.SOCIAL_PLAN;
            case CONTACTED_CITIZEN, PLAN_CHANGED, JOINT_MEETING, NO_ACTION -> true;
        };
    }
}
