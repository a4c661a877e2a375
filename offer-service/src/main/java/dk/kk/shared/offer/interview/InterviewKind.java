package dk.kk.shared.offer.interview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an interview is for, in the words of citizen-service. */
@Schema(name = "InterviewKind", description = "The first meeting, a job interview, or a follow-up of one")
public enum InterviewKind {
    FIRST_MEETING,
    JOB_INTERVIEW,
    FOLLOW_UP
}
