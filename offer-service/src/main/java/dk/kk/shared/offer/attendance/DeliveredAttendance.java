package dk.kk.shared.offer.attendance;

import static java.util.stream.Collectors.groupingBy;

import dk.kk.shared.offer.attendance.RecordAttendance.SaidOfWeek;
import dk.kk.shared.offer.catalogue.Offer;
import dk.kk.shared.offer.catalogue.Offers;
import dk.kk.shared.offer.enrolment.Enrolment;
import dk.kk.shared.offer.enrolment.Enrolments;
import dk.kk.shared.offer.enrolment.Week;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.StagedRow;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;

/** Delivered days become weeks of courses. A day that no row speaks of stays as it was recorded. */
@Singleton
class DeliveredAttendance {
    private final Offers offers;
    private final Enrolments enrolments;
    private final RecordAttendance recording;

    DeliveredAttendance(Offers offers, Enrolments enrolments, RecordAttendance recording) {
        this.offers = offers;
        this.enrolments = enrolments;
        this.recording = recording;
    }

    private record CourseWeek(Enrolment enrolment, Week week) {}

    void merge(Chunk chunk) {
        var rows = chunk.rows();
        var known = offers.byCode(
                rows.stream().map(row -> row.text("offer_code")).distinct().toList());
        var courses = enrolments
                .lock(
                        rows.stream().map(StagedRow::citizen).distinct().toList(),
                        known.values().stream().map(Offer::id).toList())
                .stream()
                .collect(groupingBy(Enrolment::citizenId));
        var weeks = new LinkedHashMap<CourseWeek, List<DayAttendance>>();
        for (var row : rows) {
            var day = row.date("day");
            var offer = known.get(row.text("offer_code"));
            var running = courses.getOrDefault(row.citizen(), List.of()).stream()
                    .filter(course -> offer != null && course.offerId().equals(offer.id()) && course.lastsOn(day))
                    .toList();
            if (running.size() == 1) {
                weeks.computeIfAbsent(new CourseWeek(running.getFirst(), Week.of(day)), _ -> new ArrayList<>())
                        .add(day(row));
            } else { // changed since the rules were asked
                chunk.quarantine(row, "day", "course-unclear", "offer", row.text("offer_code"), "day", day);
            }
        }
        var said = weeks.entrySet().stream()
                .map(week -> new SaidOfWeek(
                        week.getKey().enrolment(), week.getKey().week(), before -> together(before, week.getValue())))
                .toList();
        recording.of(said, chunk.origin(), _ -> Chunk.CAUSE);
    }

    private static List<DayAttendance> together(List<DayAttendance> before, List<DayAttendance> delivered) {
        var days = new EnumMap<DayOfWeek, DayAttendance>(DayOfWeek.class);
        before.forEach(day -> days.put(day.weekday(), day));
        delivered.forEach(day -> days.put(day.weekday(), day));
        return List.copyOf(days.values());
    }

    private static DayAttendance day(StagedRow row) {
        return new DayAttendance(
                row.date("day").getDayOfWeek(),
                row.integer("planned_minutes"),
                row.integer("attended_minutes"),
                row.integer("lawful_absence_minutes"),
                row.textOrNull("absence_reason") == null ? null : row.code("absence_reason", AbsenceReason.class));
    }
}
