package dk.kk.shared.citizen.interview;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and where a citizen is to come, and to whom.
 *
 * @param plannedAt {@code HH:mm} in Copenhagen; null: the hour is not known
 * @param unit of BIF's, by the directory's code
 * @param employee null: it is not known yet who holds it
 */
@Embeddable
record Appointment(
        LocalDate plannedOn,
        @Nullable String plannedAt,
        String unit,
        @Nullable String employee) {
    /** Further away lies a wrong year; what is longer ago nobody needs to plan with. */
    private static final int MOST_YEARS_AWAY = 1;

    /** @throws RuleViolation {@code interview-too-far} */
    void requireNear(LocalDate today) {
        var earliest = today.minusYears(MOST_YEARS_AWAY);
        var latest = today.plusYears(MOST_YEARS_AWAY);
        if (plannedOn.isBefore(earliest) || plannedOn.isAfter(latest)) {
            throw new RuleViolation("interview-too-far", "day", plannedOn, "earliest", earliest, "latest", latest);
        }
    }

    /** @throws RuleViolation {@code interview-lies-ahead} */
    void requireCome(LocalDate today) {
        if (plannedOn.isAfter(today)) {
            throw new RuleViolation("interview-lies-ahead", "day", plannedOn);
        }
    }

    /** A file knows no hour: on the same day it is still the one that was said. */
    Appointment atHourOf(Appointment before) {
        return plannedOn.equals(before.plannedOn) ? new Appointment(plannedOn, before.plannedAt, unit, employee) : this;
    }
}
