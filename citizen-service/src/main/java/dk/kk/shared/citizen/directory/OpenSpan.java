package dk.kk.shared.citizen.directory;

import dk.kk.shared.platform.openinghours.Span;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * Hours on a day of every week.
 *
 * @param opens {@code HH:mm} in Copenhagen; such texts sort as the times do
 * @param closes later on the same day
 */
record OpenSpan(
        @NotNull DayOfWeek day,
        @NotNull @Pattern(regexp = TIME) @Size(max = 5) String opens,
        @NotNull @Pattern(regexp = TIME) @Size(max = 5) String closes) {
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    Span span() {
        return new Span(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    /** @throws RuleViolation {@code opening-span-empty} */
    void requireTime() {
        if (opens.compareTo(closes) >= 0) {
            throw new RuleViolation("opening-span-empty", "day", day, "opens", opens, "closes", closes);
        }
    }
}
