package dk.kk.shared.kpi.definition;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something is counted of a citizen on a day, or not: a code and its days.
 *
 * @param counts whether it is counted
 * @param arguments of the code's text, by name: days, and numbers of days
 * @param daysShort by so many days it is not counted any more; null where no day would have done
 */
public record Reason(
        ReasonCode code,
        boolean counts,
        Map<String, Object> arguments,
        @Nullable Long daysShort) {

    static Reason counts(ReasonCode code, String name, LocalDate day) {
        return new Reason(code, true, Map.of(name, day), null);
    }

    static Reason never(ReasonCode code) {
        return new Reason(code, false, Map.of(), null);
    }

    static Reason never(ReasonCode code, String name, LocalDate day) {
        return new Reason(code, false, Map.of(name, day), null);
    }

    static Reason tooLate(ReasonCode code, String name, LocalDate day, long daysShort) {
        return new Reason(code, false, Map.of(name, day, "days", daysShort), daysShort);
    }
}
