package dk.kk.shared.notification.known;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which somebody is away, both included; the deputy is an employee's code. */
public record Absence(
        LocalDate from, LocalDate until, @Nullable String deputy) {
    boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
