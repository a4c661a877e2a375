package dk.kk.shared.notification.alert;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the team did about it. */
@Schema(name = "AlertOutcome")
public enum Outcome {
    CONTACTED_CITIZEN,
    PLAN_CHANGED,
    /** Of a stop alone. */
    BENEFIT_RESUMED,
    NO_ACTION;

    /** What can have been done about an alert of that kind. */
    public static List<Outcome> of(AlertKind kind) {
        return Arrays.stream(values()).filter(outcome -> outcome.fits(kind)).toList();
    }

    boolean fits(AlertKind kind) {
        return this != BENEFIT_RESUMED || kind == AlertKind.BENEFIT_STOP;
    }
}
