package dk.kk.shared.platform.timeline;

import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value on the days {@code [from, to)}; without {@code to} it is open. */
public record Period<V>(V value, LocalDate from, @Nullable LocalDate to) {

    public Period {
        check(from, to);
    }

    /** @throws RuleViolation {@code period-empty} */
    static void check(LocalDate from, @Nullable LocalDate to) {
        if (to != null && !from.isBefore(to)) {
            throw new RuleViolation("period-empty", "from", from, "to", to);
        }
    }

    boolean meets(Period<V> next) {
        return Objects.equals(to, next.from) && value.equals(next.value);
    }

    boolean overlaps(Period<V> next) {
        return to == null || next.from.isBefore(to);
    }

    /** What is left of it outside {@code [cutFrom, cutTo)}: nothing, one piece or two. */
    Stream<Period<V>> without(LocalDate cutFrom, @Nullable LocalDate cutTo) {
        var pieces = new ArrayList<Period<V>>();
        if (from.isBefore(cutFrom)) {
            pieces.add(new Period<>(value, from, to == null || cutFrom.isBefore(to) ? cutFrom : to));
        }
        if (cutTo != null && (to == null || cutTo.isBefore(to))) {
            pieces.add(new Period<>(value, from.isBefore(cutTo) ? cutTo : from, to));
        }
        return pieces.stream();
    }
}
