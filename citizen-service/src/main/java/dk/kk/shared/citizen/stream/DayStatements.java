package dk.kk.shared.citizen.stream;

import static java.util.Comparator.comparing;

import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.timeline.DatedValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said about days, by files and by people, and what held on each of them, whatever order it was said in. A turn holds
 * from its day until the next turn. A correction says how it was on its days all along; it yields from a day of its own on to a
 * turn of that day that was said later.
 *
 * @param <V> what holds; said to be null: nothing holds
 */
public record DayStatements<V>(List<Turn<V>> turns, List<Correction<V>> corrections) {
    /** The place in the order of what was not stored yet: after all that was. */
    public static final long JUST_NOW = Long.MAX_VALUE;

    /** The place of corrections that nobody said: what was believed before statements were kept. */
    public static final long BELIEVED_BEFORE = 0;

    /** @param said its place in the order in which things were said; the later of two about one day counts */
    public record Turn<V>(LocalDate day, @Nullable V value, long said) {}

    public record Correction<V>(Period days, @Nullable V value, long said) {}

    public DayStatements {
        turns = List.copyOf(turns);
        corrections = List.copyOf(corrections);
    }

    public static <V> DayStatements<V> none() {
        return new DayStatements<>(List.of(), List.of());
    }

    public DayStatements<V> and(Turn<V> turn) {
        return new DayStatements<>(
                Stream.concat(turns.stream(), Stream.of(turn)).toList(), corrections);
    }

    public DayStatements<V> and(Correction<V> correction) {
        return new DayStatements<>(
                turns,
                Stream.concat(corrections.stream(), Stream.of(correction)).toList());
    }

    /** As if that had never been said. */
    public DayStatements<V> without(Turn<V> mistaken) {
        return new DayStatements<>(
                turns.stream().filter(turn -> !turn.equals(mistaken)).toList(), corrections);
    }

    /** As if that had never been corrected. */
    public DayStatements<V> without(Correction<V> mistaken) {
        return new DayStatements<>(
                turns,
                corrections.stream()
                        .filter(correction -> !correction.equals(mistaken))
                        .toList());
    }

    /**
     * What a person corrected of exactly these days; of several the one that was said last.
     *
     * @throws RuleViolation {@code correction-unknown}
     */
    public Correction<V> correctionOf(Period days) {
        return corrections.stream()
                .filter(correction ->
                        correction.said() > BELIEVED_BEFORE && correction.days().equals(days))
                .max(comparing(Correction::said))
                .orElseThrow(() -> new RuleViolation("correction-unknown", "validFrom", days.from()));
    }

    /** What held on which days. */
    public List<DatedValue<V>> days() {
        var bounds = new TreeSet<LocalDate>();
        turns.forEach(turn -> bounds.add(turn.day()));
        for (var correction : corrections) {
            bounds.add(correction.days().from());
            if (correction.days().to() != null) {
                bounds.add(correction.days().to());
            }
        }
        var held = new ArrayList<DatedValue<V>>();
        for (var day : bounds) {
            var value = on(day);
            if (value != null) {
                held.add(new DatedValue<>(value, day, bounds.higher(day)));
            }
        }
        return held;
    }

    /** Whether a correction says what holds on the day, or that nothing does. */
    public boolean isCorrected(LocalDate day) {
        var correction = correctionOn(day);
        return correction != null && !isNews(turnOn(day), correction);
    }

    private @Nullable V on(LocalDate day) {
        var turn = turnOn(day);
        var correction = correctionOn(day);
        if (correction != null && !isNews(turn, correction)) {
            return correction.value();
        }
        return turn == null ? null : turn.value();
    }

    private @Nullable Turn<V> turnOn(LocalDate day) {
        return turns.stream()
                .filter(candidate -> !day.isBefore(candidate.day()))
                .max(comparing((Turn<V> candidate) -> candidate.day()).thenComparing(Turn::said))
                .orElse(null);
    }

    private @Nullable Correction<V> correctionOn(LocalDate day) {
        return corrections.stream()
                .filter(candidate -> candidate.days().contains(day))
                .max(comparing(Correction::said))
                .orElse(null);
    }

    private boolean isNews(@Nullable Turn<V> turn, Correction<V> correction) {
        return turn != null
                && turn.said() > correction.said()
                && !turn.day().isBefore(correction.days().from());
    }
}
