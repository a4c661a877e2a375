package dk.kk.shared.platform.openinghours;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Stream;

/** Monday to Friday without Denmark's public holidays, as they were and are by law, and without the days the city keeps closed. */
@Singleton
public class WorkingDays {
    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));
    private final Set<MonthDay> alsoClosed;

    @Inject
    public WorkingDays(OpeningHoursSettings settings) {
        this(settings.alsoClosed().stream().map(MonthDay::parse).collect(toUnmodifiableSet()));
    }

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

    /** The first one after the day. */
    public LocalDate next(LocalDate day) {
        return Stream.iterate(day.plusDays(1), later -> later.plusDays(1))
                .filter(this::include)
                .findFirst()
                .orElseThrow();
    }
}
