package dk.kk.shared.platform.days;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A set of days as periods: in order, none meeting another. */
public record Periods(List<Period> periods) {
    public Periods {
        periods = united(periods);
    }

    public static Periods of(Period... periods) {
        return new Periods(List.of(periods));
    }

    /** The days in both. */
    public Periods and(Periods other) {
        return new Periods(periods.stream()
                .flatMap(ours -> other.periods.stream().map(ours::and).flatMap(Optional::stream))
                .toList());
    }

    /** The days in this one alone. */
    public Periods without(Periods other) {
        var left = periods;
        for (var taken : other.periods) {
            left = left.stream()
                    .flatMap(period -> period.without(taken).stream())
                    .toList();
        }
        return new Periods(left);
    }

    /** The first day after which none follows; null while a period goes on, or without any. */
    public @Nullable LocalDate end() {
        return periods.isEmpty() ? null : periods.getLast().to();
    }

    private static List<Period> united(Collection<Period> any) {
        var united = new ArrayList<Period>();
        for (var next : any.stream().sorted(comparing(Period::from)).toList()) {
            var before = united.isEmpty() ? null : united.getLast();
            if (before == null || (before.to() != null && before.to().isBefore(next.from()))) {
                united.add(next);
            } else {
                united.set(united.size() - 1, new Period(before.from(), later(before.to(), next.to())));
            }
        }
        return List.copyOf(united);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate end, @Nullable LocalDate other) {
        return end == null || other == null ? null : end.isBefore(other) ? other : end;
    }
}
