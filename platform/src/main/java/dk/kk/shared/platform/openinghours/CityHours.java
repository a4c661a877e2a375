package dk.kk.shared.platform.openinghours;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** The city's opening hours, and those of a unit that has its own. */
@Singleton
public class CityHours {
    private final OpeningHours hours;

    public CityHours(OpeningHoursSettings settings, WorkingDays workingDays) {
        var week = settings.week().entrySet().stream()
                .collect(toMap(day -> settings.day(day.getKey()), day -> List.of(Span.read(day.getValue()))));
        this.hours = new OpeningHours(week, workingDays);
    }

    public OpeningHours hours() {
        return hours;
    }

    /**
     * The unit's own, else the city's.
     *
     * @param own of the unit, in order within a day; empty where it has none
     */
    public OpeningHours orOwn(Map<DayOfWeek, List<Span>> own) {
        return own.isEmpty() ? hours : new OpeningHours(own, hours.workingDays());
    }
}
