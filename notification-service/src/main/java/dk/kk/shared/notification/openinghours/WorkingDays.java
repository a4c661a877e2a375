package dk.kk.shared.notification.openinghours;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Monday to Friday without Denmark's public holidays, as they were and are by law, and without the days the city keeps closed. */
public final class WorkingDays {
    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));
    private final Set<MonthDay> alsoClosed;

    /** @param alsoClosed on which the city is closed every year, beside the public holidays */
    public WorkingDays(Set<MonthDay> alsoClosed) {
        this.alsoClosed = Set.copyOf(alsoClosed);
    }

    public boolean include(LocalDate day) {
        return day.getDayOfWeek() != SATURDAY
                && day.getDayOfWeek() != SUNDAY
                && !alsoClosed.contains(MonthDay.from(day))
                && !holidays.isHoliday(day);
    }
}
