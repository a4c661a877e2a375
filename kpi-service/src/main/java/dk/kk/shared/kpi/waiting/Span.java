package dk.kk.shared.kpi.waiting;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days that are asked about, the last included. */
public record Span(LocalDate from, LocalDate to) {

    /** @throws RuleViolation {@code span-empty} */
    public Span {
        if (to.isBefore(from)) {
            throw new RuleViolation("span-empty", "from", from, "to", to);
        }
    }

    /** A year up to today, where the days are left open. */
    public static Span of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var last = to == null ? today : to;
        return new Span(from == null ? last.minusYears(1).plusDays(1) : from, last);
    }

    public Instant begins() {
        return from.atStartOfDay(BusinessClock.COPENHAGEN).toInstant();
    }

    /** Not included. */
    public Instant ends() {
        return to.plusDays(1).atStartOfDay(BusinessClock.COPENHAGEN).toInstant();
    }

    public boolean includes(Instant instant) {
        return !instant.isBefore(begins()) && instant.isBefore(ends());
    }
}
