package dk.kk.shared.notification.known;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one side asks the other about. */
@Schema(name = "CoordinationCause")
public enum CoordinationCause {
    SOCIAL_PLAN,
    JOB_PLAN,
    CLARIFICATION,
    ENROLMENT,
    CITIZEN
}
