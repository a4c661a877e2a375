package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.measurement.Measurement;
import dk.kk.shared.platform.page.Language;
import java.time.LocalDate;
import java.util.List;

/**
 * The statuses as their page lists them.
 *
 * @param toMake those that nobody has made
 * @param measurements that a status could cite
 * @param mayMake whether the reader may
 */
record ShownCalendar(
        List<CalendarStatus> all,
        List<ScheduledStatus> toMake,
        List<Measurement> measurements,
        LocalDate today,
        boolean mayMake,
        Language language) {

    public boolean isWarning(CalendarStatus one) {
        return one.overdue() || one.state() == CalendarState.DUE;
    }
}
