package dk.kk.shared.offer.attendance;

import dk.kk.shared.offer.enrolment.Week;

/** What the drop-out rule needs to know of a week. */
record RecordedAttendance(Week week, int plannedMinutes, int attendedMinutes, int lawfulAbsenceMinutes) {
    static RecordedAttendance of(Week week, RecordedWeek recorded) {
        return new RecordedAttendance(
                week, recorded.plannedMinutes(), recorded.attendedMinutes(), recorded.lawfulAbsenceMinutes());
    }

    /** What the citizen should have attended: whoever is lawfully away owes nothing. */
    int due() {
        return plannedMinutes - lawfulAbsenceMinutes;
    }

    /** Of what was due; more than that makes up for no other week. */
    int met() {
        return Math.min(attendedMinutes, due());
    }
}
