package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** On which day a register is read, and with what knowledge. */
public class DutyDay {
    @QueryParam("asOf")
    @Parameter(description = "A day that has come; today without it")
    @Nullable
    LocalDate asOf;

    @QueryParam("knownAt")
    @Parameter(description = "Without what was recorded after that time; with all that is known without it")
    @Nullable
    Instant knownAt;

    /** @throws RuleViolation {@code duty-day-ahead}: how far a duty will be, nobody knows */
    LocalDate on(BusinessClock clock) {
        var today = clock.today();
        if (asOf != null && asOf.isAfter(today)) {
            throw new RuleViolation("duty-day-ahead", "day", asOf, "today", today);
        }
        return Objects.requireNonNullElse(asOf, today);
    }

    @Nullable
    Instant knownAt() {
        return knownAt;
    }

    static DutyDay of(@Nullable LocalDate asOf) {
        var day = new DutyDay();
        day.asOf = asOf;
        return day;
    }
}
