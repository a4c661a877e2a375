package dk.kk.shared.notification.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the team did about it. */
@Schema(name = "AlertOutcome")
public enum Outcome {
    CONTACTED_CITIZEN,
    PLAN_CHANGED,
    /** Of a stop alone. */
    BENEFIT_RESUMED,
    NO_ACTION;

    boolean fits(AlertKind kind) {
        return this != BENEFIT_RESUMED || kind == AlertKind.BENEFIT_STOP;
    }
}
