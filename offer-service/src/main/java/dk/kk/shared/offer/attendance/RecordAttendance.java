package dk.kk.shared.offer.attendance;

import dk.kk.shared.offer.enrolment.Enrolment;
import dk.kk.shared.offer.enrolment.Week;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.stream.Origin;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Records weeks of courses and warns of those who are about to drop out, in one transaction. The enrolments are locked. */
@Singleton
class RecordAttendance {
    private final Attendances attendances;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final DropOutRule rule;

    RecordAttendance(Attendances attendances, Outbox outbox, BusinessClock clock, DropOutSettings settings) {
        this.attendances = attendances;
        this.outbox = outbox;
        this.clock = clock;
        this.rule = new DropOutRule(settings.weeks(), settings.threshold());
    }

    /** What was said of a week. */
    record SaidOfWeek(Enrolment enrolment, Week week, DaysOfWeek days) {}

    /** The days of a week as they are now, given as they were. */
    interface DaysOfWeek extends UnaryOperator<List<DayAttendance>> {}

    /** @param cause of an event, given what happened in one word */
    void of(Collection<SaidOfWeek> said, Origin origin, UnaryOperator<String> cause) {
        var weeks =
                attendances
                        .ofEnrolments(
                                said.stream().map(one -> one.enrolment().id()).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.groupingBy(Attendance::enrolmentId));
        var byEnrolment = said.stream()
                .collect(Collectors.groupingBy(one -> one.enrolment().id()));
        var recorded = new ArrayList<Attendance>();
        var events = new ArrayList<Event>();
        byEnrolment.forEach((id, ofOne) -> {
            var course = new CourseAttendance(ofOne.getFirst().enrolment(), weeks.getOrDefault(id, List.of()));
            record(course, ofOne, origin, cause, recorded, events);
        });
        attendances.save(recorded);
        outbox.addAll(events);
    }

    private void record(
            CourseAttendance course,
            List<SaidOfWeek> said,
            Origin origin,
            UnaryOperator<String> cause,
            List<Attendance> recorded,
            List<Event> events) {
        for (var one : said) {
            var attendance = course.week(one.week());
            var days = one.days().apply(attendance.days());
            attendance.record(days, course.enrolment(), origin, clock).ifPresent(happened -> {
                recorded.add(attendance);
                events.add(attendance.event(happened, cause.apply(happened)));
            });
        }
        course.enrolment()
                .warnOfDropOut(rule.warnsSince(course.recorded()), origin, clock)
                .ifPresent(happened -> events.add(course.enrolment().event(happened, cause.apply(happened))));
    }
}
