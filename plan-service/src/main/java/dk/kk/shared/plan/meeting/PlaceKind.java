package dk.kk.shared.plan.meeting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a meeting is held; never an address. */
@Schema(
        name = "JointMeetingPlace",
        description =
                "At BIF's, at SOF's, at the citizen's home, at an institution or where an offer is given, by telephone or video, or elsewhere")
enum PlaceKind {
    BIF_OFFICE,
    SOF_OFFICE,
    CITIZENS_HOME,
    INSTITUTION,
    REMOTE,
    ELSEWHERE
}
