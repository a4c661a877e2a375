package dk.kk.shared.citizen.interview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an interview is for; ours. */
@Schema(name = "InterviewKind", description = "The first meeting, a job interview, or a follow-up of one")
public enum InterviewKind {
    FIRST_MEETING,
    JOB_INTERVIEW,
    FOLLOW_UP
}
