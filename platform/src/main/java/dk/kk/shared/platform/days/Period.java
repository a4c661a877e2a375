package dk.kk.shared.platform.days;

import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days {@code [from, to)}; without {@code to} they go on. At least one day.
 *
 * @throws RuleViolation {@code period-empty}
 */
public record Period(LocalDate from, @Nullable LocalDate to) {
    public Period {
        if (to != null && !from.isBefore(to)) {
            throw new RuleViolation("period-empty", "from", from, "to", to);
        }
    }

    /** From that day on, until further notice. */
    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public boolean overlaps(Period other) {
        return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
    }

    /** The days in both, if any. */
    public Optional<Period> and(Period other) {
        return overlaps(other)
                ? Optional.of(new Period(from.isBefore(other.from) ? other.from : from, earlier(to, other.to)))
                : Optional.empty();
    }

    /** What is left of it outside the other: nothing, one piece or two. */
    public List<Period> without(Period other) {
        var pieces = new ArrayList<Period>();
        if (from.isBefore(other.from)) {
            pieces.add(new Period(from, earlier(to, other.from)));
        }
        if (other.to != null && (to == null || other.to.isBefore(to))) {
            pieces.add(new Period(from.isBefore(other.to) ? other.to : from, to));
        }
        return pieces;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate end, @Nullable LocalDate other) {
        if (end == null || other == null) {
            return end == null ? other : end;
        }
        return end.isBefore(other) ? end : other;
    }
}
