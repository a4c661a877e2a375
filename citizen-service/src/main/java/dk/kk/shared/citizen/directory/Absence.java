package dk.kk.shared.citizen.directory;

import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days on which an employee is away, never why.
 *
 * @param lastDay still away on it
 * @param deputy code of the employee who stands in; null: nobody is named
 * @param withdrawn the employee is not away on these days
 */
@Embeddable
public record Absence(
        UUID absenceId,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String deputy,
        boolean withdrawn) {

    /** @throws RuleViolation {@code absence-ends-before-start} */
    static Absence of(LocalDate firstDay, LocalDate lastDay, @Nullable String deputy) {
        if (lastDay.isBefore(firstDay)) {
            throw new RuleViolation("absence-ends-before-start", "from", firstDay, "until", lastDay);
        }
        return new Absence(Ids.next(), firstDay, lastDay, deputy, false);
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean overlaps(Absence other) {
        return !firstDay.isAfter(other.lastDay) && !other.firstDay.isAfter(lastDay);
    }

    Absence asWithdrawn() {
        return new Absence(absenceId, firstDay, lastDay, deputy, true);
    }
}
