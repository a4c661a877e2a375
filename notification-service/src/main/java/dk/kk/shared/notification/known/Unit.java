package dk.kk.shared.notification.known;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import dk.kk.shared.platform.openinghours.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A team or a centre, as the directory says.
 *
 * @param openingHours its own; empty: the city's apply
 * @param closures days on which it is closed beyond that
 */
public record Unit(
        String code,
        Administration administration,
        @Nullable String parentCode,
        boolean entryPoint,
        List<Hours> openingHours,
        List<Closure> closures) {
    /** Units of before they had hours come without. */
    public Unit {
        openingHours = Objects.requireNonNullElse(openingHours, List.of());
        closures = Objects.requireNonNullElse(closures, List.of());
    }

    public boolean isClosedOn(LocalDate day) {
        return closures.stream().anyMatch(closure -> closure.includes(day));
    }

    /** Its own hours by weekday, in order. */
    public Map<DayOfWeek, List<Span>> week() {
        return openingHours.stream()
                .sorted(comparing(Hours::opens))
                .collect(groupingBy(Hours::day, mapping(Hours::span, toUnmodifiableList())));
    }

    /** Hours {@code [opens, closes)} of a weekday. */
    public record Hours(DayOfWeek day, LocalTime opens, LocalTime closes) {
        private Span span() {
            return new Span(opens, closes);
        }
    }

    /** Both days included. */
    public record Closure(LocalDate from, LocalDate until) {
        private boolean includes(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
