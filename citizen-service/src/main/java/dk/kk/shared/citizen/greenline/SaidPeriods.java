package dk.kk.shared.citizen.greenline;

import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.timeline.DatedValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What people said from a day on until they ended it: of the green line, and of its being lifted. No period overlaps another; one
 * that is over is never moved.
 */
record SaidPeriods<V>(List<DatedValue<V>> periods) {
    /** @throws RuleViolation of that code, where the new one would run into another */
    SaidPeriods<V> begin(V value, LocalDate from, String overlaps) {
        periods.stream()
                .filter(held -> held.days().to() == null || held.days().to().isAfter(from))
                .findFirst()
                .ifPresent(held -> {
                    throw new RuleViolation(overlaps, "from", held.days().from());
                });
        return with(Stream.concat(periods.stream(), Stream.of(new DatedValue<>(value, Period.since(from)))));
    }

    /**
     * @param lastDay of the one that goes on
     * @throws RuleViolation {@code green-line-ends-before-start}
     */
    SaidPeriods<V> end(DatedValue<V> open, LocalDate lastDay, UnaryOperator<V> ended) {
        var from = open.days().from();
        if (lastDay.isBefore(from)) {
            throw new RuleViolation("green-line-ends-before-start", "from", from);
        }
        var over = new DatedValue<>(ended.apply(open.value()), from, lastDay.plusDays(1));
        return with(Stream.concat(others(open), Stream.of(over)));
    }

    /** @throws RuleViolation {@code green-line-period-unknown} where none begins on that day */
    SaidPeriods<V> without(LocalDate from) {
        var mistaken = periods.stream()
                .filter(held -> held.days().from().equals(from))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("green-line-period-unknown", "from", from));
        return with(others(mistaken));
    }

    Optional<DatedValue<V>> open() {
        return periods.stream().filter(held -> held.days().to() == null).findFirst();
    }

    private Stream<DatedValue<V>> others(DatedValue<V> than) {
        return periods.stream().filter(held -> !held.equals(than));
    }

    private static <V> SaidPeriods<V> with(Stream<DatedValue<V>> periods) {
        return new SaidPeriods<>(periods.toList());
    }
}
