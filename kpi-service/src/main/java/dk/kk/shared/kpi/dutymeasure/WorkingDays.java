package dk.kk.shared.kpi.dutymeasure;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Monday to Friday without Denmark's public holidays and the days the city keeps closed, as deadlines of alerts count them. */
@Singleton
class WorkingDays {
    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));
    private final Set<MonthDay> alsoClosed;

    /** @param alsoClosed {@code --12-24}: on which the city is closed every year, beside the public holidays */
    WorkingDays(@ConfigProperty(name = "shared.opening-hours.also-closed") List<String> alsoClosed) {
        this.alsoClosed = Set.copyOf(alsoClosed.stream().map(MonthDay::parse).toList());
    }

    boolean include(LocalDate day) {
        return day.getDayOfWeek() != SATURDAY
                && day.getDayOfWeek() != SUNDAY
                && !alsoClosed.contains(MonthDay.from(day))
                && !holidays.isHoliday(day);
    }

    /** The first one after the day. */
    LocalDate next(LocalDate day) {
        return Stream.iterate(day.plusDays(1), later -> later.plusDays(1))
                .filter(this::include)
                .findFirst()
                .orElseThrow();
    }
}
