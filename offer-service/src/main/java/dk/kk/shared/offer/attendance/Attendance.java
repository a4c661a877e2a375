package dk.kk.shared.offer.attendance;

import static java.util.Comparator.comparing;

import dk.kk.shared.offer.enrolment.Enrolment;
import dk.kk.shared.offer.enrolment.Week;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Origin;
import dk.kk.shared.platform.stream.RecordedRow;
import dk.kk.shared.platform.stream.StreamRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A citizen's attendance of one course in one week. Who corrects it records the week anew; what was recorded before stays. */
final class Attendance implements Changeable {
    private final UUID enrolmentId;
    private final UUID citizenId;
    private final Week week;
    private Origin origin;
    private final List<RecordedWeek> history;

    Attendance(UUID enrolmentId, UUID citizenId, Week week, Origin origin, List<RecordedWeek> history) {
        this.enrolmentId = enrolmentId;
        this.citizenId = citizenId;
        this.week = week;
        this.origin = origin;
        this.history = new ArrayList<>(history);
    }

    static Attendance unrecorded(Enrolment enrolment, Week week) {
        return new Attendance(enrolment.id(), enrolment.citizenId(), week, Origin.LIVE, List.of());
    }

    /** The same for an enrolment and week whoever records it: a retry meets what it recorded. */
    static UUID id(UUID enrolmentId, Week week) {
        return UUID.nameUUIDFromBytes((enrolmentId + "/" + week).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The week was so.
     *
     * @param enrolment the one it is of
     * @return what happened; nothing when that is what was recorded already
     */
    Optional<String> record(List<DayAttendance> days, Enrolment enrolment, Origin from, BusinessClock clock) {
        var sorted = days.stream().sorted(comparing(DayAttendance::weekday)).toList();
        requireEachOnce(sorted);
        for (var day : sorted) {
            enrolment.requireAttendable(week.day(day.weekday()), clock);
            day.requirePossible();
        }
        if (!history.isEmpty() && days().equals(sorted)) {
            return Optional.empty();
        }
        history.add(new RecordedWeek(sorted, RecordedRow.nextTime(history, clock)));
        origin = from;
        return Optional.of(history.size() == 1 ? "recorded" : "corrected");
    }

    private static void requireEachOnce(List<DayAttendance> sorted) {
        for (var i = 1; i < sorted.size(); i++) {
            var weekday = sorted.get(i).weekday();
            if (weekday == sorted.get(i - 1).weekday()) {
                throw new RuleViolation("weekday-double", "weekday", weekday);
            }
        }
    }

    /** As believed now; none before anything was recorded. */
    List<DayAttendance> days() {
        return history.isEmpty() ? List.of() : history.getLast().days();
    }

    UUID id() {
        return id(enrolmentId, week);
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    Week week() {
        return week;
    }

    Origin origin() {
        return origin;
    }

    List<RecordedWeek> history() {
        return history;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef("attendance", id());
    }

    @Override
    public UUID citizenId() {
        return citizenId;
    }

    /** One for each time it was recorded. */
    @Override
    public long version() {
        return history.size();
    }

    @Override
    public Instant recordedAt() {
        return history.getLast().recordedAt();
    }

    @Override
    public AttendanceState state() {
        return AttendanceState.of(this);
    }
}
