package dk.kk.shared.plan.specialcase;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of case it is: of a special case, a lesson and a shared case procedure alike. */
@Schema(
        name = "SpecialCaseType",
        description =
                "A benefit was stopped, the two plans contradict each other, housing and job, treatment and activation, a young person who becomes an adult, debt and benefit, or something else")
public enum CaseType {
    BENEFIT_STOP,
    CONTRADICTING_PLANS,
    HOUSING_AND_JOB,
    TREATMENT_AND_ACTIVATION,
    YOUTH_IN_TRANSITION,
    DEBT_AND_BENEFIT,
    OTHER
}
