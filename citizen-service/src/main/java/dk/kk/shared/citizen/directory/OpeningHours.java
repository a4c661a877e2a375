package dk.kk.shared.citizen.directory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import dk.kk.shared.platform.openinghours.Span;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a unit is open, as its leader says. */
@Schema(name = "OpeningHours")
public record OpeningHours(
        @NotNull
        @Size(max = 100)
        @Schema(description = "At most two on a day, apart from each other; none at all: the city's hours hold")
        List<@Valid @NotNull OpenSpan> weekly,

        @NotNull @Size(max = 100) List<@Valid @NotNull Closure> closures) {
    static final OpeningHours NONE = new OpeningHours(List.of(), List.of());
    private static final int MOST_A_DAY = 2;

    /**
     * Those that can be kept, in the order of the week and of the days.
     *
     * @throws RuleViolation {@code opening-span-empty}, {@code opening-spans-too-many}, {@code opening-spans-overlap}, {@code
     *     closure-ends-before-start}
     */
    OpeningHours sound() {
        weekly.forEach(OpenSpan::requireTime);
        closures.forEach(Closure::requireDay);
        var sound = new OpeningHours(
                weekly.stream()
                        .sorted(comparing(OpenSpan::day).thenComparing(OpenSpan::opens))
                        .toList(),
                closures.stream()
                        .sorted(comparing(Closure::from).thenComparing(Closure::until))
                        .toList());
        for (var day : DayOfWeek.values()) {
            requireApart(sound.weekly.stream().filter(span -> span.day() == day).toList());
        }
        return sound;
    }

    /** By weekday, in order; empty where the city's hold. */
    public Map<DayOfWeek, List<Span>> week() {
        return weekly.stream().collect(groupingBy(OpenSpan::day, mapping(OpenSpan::span, toUnmodifiableList())));
    }

    public boolean isClosedOn(LocalDate day) {
        return closures.stream().anyMatch(closure -> closure.includes(day));
    }

    /** @param day the spans of one day, in order */
    private static void requireApart(List<OpenSpan> day) {
        if (day.size() > MOST_A_DAY) {
            throw new RuleViolation(
                    "opening-spans-too-many", "day", day.getFirst().day(), "most", MOST_A_DAY);
        }
        if (day.size() == MOST_A_DAY
                && day.getLast().opens().compareTo(day.getFirst().closes()) < 0) {
            throw new RuleViolation(
                    "opening-spans-overlap", "day", day.getFirst().day());
        }
    }
}
