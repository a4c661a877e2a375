package dk.kk.shared.notification.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What SOF did about the stop. */
@Schema(name = "AlertOutcome")
enum Outcome {
    CONTACTED_CITIZEN,
    PLAN_CHANGED,
    BENEFIT_RESUMED,
    NO_ACTION
}
