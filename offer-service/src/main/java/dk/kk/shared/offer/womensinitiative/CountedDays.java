package dk.kk.shared.offer.womensinitiative;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The days that are asked about: {@code [from, to)}, all where none is named. */
public class CountedDays {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(2200, 1, 1);

    @QueryParam("from")
    @Parameter(description = "The first day that is meant")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "The first day that is not meant any more")
    @Nullable
    LocalDate to;

    /** @throws RuleViolation {@code period-without-day} */
    LocalDate first() {
        var first = Objects.requireNonNullElse(from, FIRST);
        if (!first.isBefore(end())) {
            throw new RuleViolation("period-without-day", "from", first, "to", end());
        }
        return first;
    }

    LocalDate end() {
        return Objects.requireNonNullElse(to, END);
    }
}
