package dk.kk.shared.platform.timeline;

import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value and the days it holds. */
public record DatedValue<V>(V value, Period days) {
    public DatedValue(V value, LocalDate from, @Nullable LocalDate to) {
        this(value, new Period(from, to));
    }

    LocalDate from() {
        return days.from();
    }

    @Nullable
    LocalDate to() {
        return days.to();
    }

    /** The same value goes on where this one ends. */
    boolean goesOnIn(DatedValue<V> next) {
        return Objects.equals(to(), next.from()) && value.equals(next.value);
    }

    Stream<DatedValue<V>> without(Period cut) {
        return days.without(cut).stream().map(piece -> new DatedValue<>(value, piece));
    }
}
