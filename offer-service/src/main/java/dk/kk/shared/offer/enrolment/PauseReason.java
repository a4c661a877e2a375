package dk.kk.shared.offer.enrolment;

/** Why a course is paused. Health data may be among them: a reason leaves this service in no event, and no provider sees it. */
enum PauseReason {
    ILLNESS,
    LEAVE,
    TREATMENT,
    PLACEMENT_CLOSED,
    OTHER
}
