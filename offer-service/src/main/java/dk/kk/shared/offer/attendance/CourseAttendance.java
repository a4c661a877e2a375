package dk.kk.shared.offer.attendance;

import dk.kk.shared.offer.enrolment.Enrolment;
import dk.kk.shared.offer.enrolment.Week;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** All weeks of one course. */
final class CourseAttendance {
    private final Enrolment enrolment;
    private final TreeMap<Week, Attendance> weeks = new TreeMap<>();

    CourseAttendance(Enrolment enrolment, Collection<Attendance> recorded) {
        this.enrolment = enrolment;
        recorded.forEach(attendance -> weeks.put(attendance.week(), attendance));
    }

    Enrolment enrolment() {
        return enrolment;
    }

    /** What is known of it, if only that nothing was recorded. */
    Attendance week(Week week) {
        return weeks.computeIfAbsent(week, _ -> Attendance.unrecorded(enrolment, week));
    }

    /** In the order of the weeks; nothing is due in a pause. */
    List<RecordedAttendance> recorded() {
        return weeks.values().stream()
                .filter(attendance -> attendance.version() > 0)
                .map(attendance -> RecordedAttendance.of(attendance.week(), expected(attendance)))
                .toList();
    }

    private RecordedWeek expected(Attendance attendance) {
        return attendance
                .history()
                .getLast()
                .on(day -> !enrolment.isPausedOn(attendance.week().day(day)));
    }
}
