package dk.kk.shared.plan.meeting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a meeting was not held. */
@Schema(
        name = "JointMeetingCancellation",
        description =
                "The citizen did not come or does not want it, BIF or SOF could not come, it is held on another day, or it is needed no more")
enum CancellationReason {
    CITIZEN_ABSENT,
    CITIZEN_DECLINED,
    BIF_ABSENT,
    SOF_ABSENT,
    MOVED,
    NOT_NEEDED
}
