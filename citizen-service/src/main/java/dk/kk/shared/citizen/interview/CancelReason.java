package dk.kk.shared.citizen.interview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an interview was cancelled; BIF alone reads it. None tells of health. */
@Schema(
        name = "InterviewCancelReason",
        description = "The citizen asked for it, the job centre could not hold it, or it is not needed any more")
enum CancelReason {
    CITIZEN_ASKED,
    JOB_CENTRE_UNABLE,
    NOT_NEEDED
}
