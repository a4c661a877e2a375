package dk.kk.shared.plan.coordination;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a request is about. */
@Schema(
        name = "CoordinationCause",
        description =
                "A social action plan or a job plan was made or changed, a clarification of the work capacity, an enrolment that BIF decided on, or the citizen: that one is asked by hand alone")
public enum CauseKind {
    SOCIAL_PLAN,
    JOB_PLAN,
    CLARIFICATION,
    ENROLMENT,
    CITIZEN
}
