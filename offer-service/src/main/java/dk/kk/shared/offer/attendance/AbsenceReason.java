package dk.kk.shared.offer.attendance;

/** Why somebody is lawfully away. Health data may be among them: a reason leaves this service in no event. */
enum AbsenceReason {
    SICKNESS,
    CHILDS_SICKNESS,
    APPOINTMENT_WITH_AUTHORITY,
    HOLIDAY,
    OTHER_LAWFUL
}
