package dk.kk.shared.plan.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it was about. */
@Schema(
        name = "ContactSubject",
        description =
                "A social action plan, a job plan, an offer or a course, a benefit or its stop, a meeting, how the citizen is, or something else")
public enum ContactSubject {
    SOCIAL_PLAN,
    JOB_PLAN,
    OFFER,
    BENEFIT,
    MEETING,
    WELL_BEING,
    OTHER
}
