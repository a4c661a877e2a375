package dk.kk.shared.platform.timeline;

import static java.util.Comparator.comparing;

import dk.kk.shared.platform.days.Period;
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
    public Edit<V> restate(List<DatedValue<V>> periods, Instant at) {
        var wanted = coalesced(periods);
        var held = current().stream().map(Row::dated).toList();
        if (wanted.equals(coalesced(held))) {
            return new Edit<>(this, List.of(), List.of());
        }
        var recordedAt =
                rows.stream().map(Row::lastTouched).reduce(at, (last, next) -> last.isBefore(next) ? next : last);
        var inserted = wanted.stream()
                .filter(dated -> !held.contains(dated))
                .map(dated -> new Row<>(dated.value(), dated.from(), dated.to(), recordedAt, null))
                .toList();
        var superseded = current().stream()
                .filter(row -> !wanted.contains(row.dated()))
                .map(row -> row.supersededAt(recordedAt))
                .toList();
        var kept = rows.stream().filter(row -> !row.isCurrent() || wanted.contains(row.dated()));
        var all = Stream.of(kept, superseded.stream(), inserted.stream())
                .flatMap(part -> part)
                .toList();
        return new Edit<>(new Timeline<>(all), superseded, inserted);
    }

    /** Exactly what the other one believes now: several edits tried out in memory become one, and nothing between is recorded. */
    public Edit<V> restate(Timeline<V> wanted, Instant at) {
        return restate(wanted.current().stream().map(Row::dated).toList(), at);
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
        var days = new Period(from, to);
        var wanted = current().stream()
                .flatMap(row -> row.dated().without(days))
                .collect(Collectors.toCollection(ArrayList::new));
        if (value != null) {
            wanted.add(new DatedValue<>(value, days));
        }
        return restate(wanted, at);
    }

    private static <V> Optional<V> valueOn(LocalDate day, List<Row<V>> rows) {
        return rows.stream().filter(row -> row.heldOn(day)).map(Row::value).findFirst();
    }

    private static <V> List<DatedValue<V>> coalesced(List<DatedValue<V>> periods) {
        var result = new ArrayList<DatedValue<V>>();
        for (var next : periods.stream().sorted(comparing(DatedValue::from)).toList()) {
            var before = result.isEmpty() ? null : result.getLast();
            if (before != null && before.goesOnIn(next)) {
                result.set(result.size() - 1, new DatedValue<>(next.value(), before.from(), next.to()));
            } else if (before != null && before.days().overlaps(next.days())) {
                throw new RuleViolation("periods-clash", "day", next.from());
            } else {
                result.add(next);
            }
        }
        return result;
    }
}
