package dk.kk.shared.notification.openinghours;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.notification.known.Unit;
import jakarta.inject.Singleton;
import java.time.MonthDay;
import java.util.List;

/** The city's opening hours, and those of a unit that has its own. */
@Singleton
public class CityHours {
    private final OpeningHours hours;

    CityHours(OpeningHoursSettings settings) {
        var closed = settings.alsoClosed().stream().map(MonthDay::parse).collect(toUnmodifiableSet());
        var week = settings.week().entrySet().stream()
                .collect(toMap(day -> settings.day(day.getKey()), day -> List.of(Span.read(day.getValue()))));
        this.hours = new OpeningHours(week, new WorkingDays(closed));
    }

    public OpeningHours hours() {
        return hours;
    }

    /** Its own, else the city's. */
    public OpeningHours of(Unit unit) {
        var week = unit.openingHours().stream()
                .sorted(comparing(Unit.Hours::opens))
                .collect(groupingBy(Unit.Hours::day, mapping(CityHours::span, toUnmodifiableList())));
        return week.isEmpty() ? hours : new OpeningHours(week, hours.workingDays());
    }

    private static Span span(Unit.Hours hours) {
        return new Span(hours.opens(), hours.closes());
    }
}
