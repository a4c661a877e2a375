package dk.kk.shared.platform.timeline;

import static java.util.Comparator.comparing;

import dk.kk.shared.platform.problem.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What held on which days (valid time), and since when we have believed so (recorded time). Immutable; at most one value holds
 * on a day. Nothing is forgotten: an edit supersedes rows and adds others.
 *
 * <p>{@code change} and {@code end} say that the world changed on a day, {@code correct} that we were wrong about some days. A
 * recorded time never falls below the timeline's last, whatever the clock says. Equal neighbours become one row, and an edit
 * that changes no day changes nothing. Values are compared by {@code equals}.
 */
public record Timeline<V>(List<Row<V>> rows) {

    public Timeline {
        rows = List.copyOf(rows);
    }

    public static <V> Timeline<V> empty() {
        return new Timeline<>(List.of());
    }

    /** From that day on, and until further notice, this value. */
    public Edit<V> change(LocalDate from, V value, Instant at) {
        return put(from, null, value, at);
    }

    /** From that day on nothing holds. */
    public Edit<V> end(LocalDate from, Instant at) {
        return put(from, null, null, at);
    }

    /** On the days {@code [from, to)} this value held all along; without {@code to} from then on, without a value nothing held. */
    public Edit<V> correct(LocalDate from, @Nullable LocalDate to, @Nullable V value, Instant at) {
        return put(from, to, value, at);
    }

    /** Exactly these periods hold (a delivery that carries the whole history); gaps and order as given, overlaps are refused. */
    public Edit<V> restate(List<Period<V>> periods, Instant at) {
        var wanted = coalesced(periods);
        var held = current().stream().map(Row::period).toList();
        if (wanted.equals(coalesced(held))) {
            return new Edit<>(this, List.of(), List.of());
        }
        var recordedAt =
                rows.stream().map(Row::lastTouched).reduce(at, (one, other) -> one.isBefore(other) ? other : one);
        var inserted = wanted.stream()
                .filter(period -> !held.contains(period))
                .map(period -> new Row<>(period.value(), period.from(), period.to(), recordedAt, null))
                .toList();
        var superseded = current().stream()
                .filter(row -> !wanted.contains(row.period()))
                .map(row -> row.supersededAt(recordedAt))
                .toList();
        var kept = rows.stream().filter(row -> !row.isCurrent() || wanted.contains(row.period()));
        var all = Stream.of(kept, superseded.stream(), inserted.stream())
                .flatMap(part -> part)
                .toList();
        return new Edit<>(new Timeline<>(all), superseded, inserted);
    }

    /** Exactly what the other one believes now: several edits tried out in memory become one, and nothing between is recorded. */
    public Edit<V> restate(Timeline<V> wanted, Instant at) {
        return restate(wanted.current().stream().map(Row::period).toList(), at);
    }

    /** The value that holds on the day, as believed now. */
    public Optional<V> asOf(LocalDate day) {
        return valueOn(day, current());
    }

    /** The value that held on the day, as believed then. */
    public Optional<V> asOf(LocalDate day, Instant knownAt) {
        return valueOn(day, rows.stream().filter(row -> row.knownAt(knownAt)).toList());
    }

    /** The rows we believe in now, oldest day first. */
    public List<Row<V>> current() {
        return rows.stream()
                .filter(Row::isCurrent)
                .sorted(comparing(Row::validFrom))
                .toList();
    }

    private Edit<V> put(LocalDate from, @Nullable LocalDate to, @Nullable V value, Instant at) {
        Period.check(from, to);
        var wanted = current().stream()
                .flatMap(row -> row.period().without(from, to))
                .collect(Collectors.toCollection(ArrayList::new));
        if (value != null) {
            wanted.add(new Period<>(value, from, to));
        }
        return restate(wanted, at);
    }

    private static <V> Optional<V> valueOn(LocalDate day, List<Row<V>> rows) {
        return rows.stream().filter(row -> row.heldOn(day)).map(Row::value).findFirst();
    }

    private static <V> List<Period<V>> coalesced(List<Period<V>> periods) {
        var result = new ArrayList<Period<V>>();
        for (var next : periods.stream().sorted(comparing(Period::from)).toList()) {
            var before = result.isEmpty() ? null : result.getLast();
            if (before != null && before.meets(next)) {
                result.set(result.size() - 1, new Period<>(next.value(), before.from(), next.to()));
            } else if (before != null && before.overlaps(next)) {
                throw new RuleViolation("periods-clash", "day", next.from());
            } else {
                result.add(next);
            }
        }
        return result;
    }
}
