package dk.kk.shared.plan.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The other conditions of § 141(3) no. 4 of the social services act. */
@Schema(name = "PlanConditionKind")
public enum ConditionKind {
    HOUSING,
    EMPLOYMENT,
    /** Personal help. */
    HELP,
    /** Sensitive: SOF's alone to read. */
    TREATMENT,
    AIDS
}
