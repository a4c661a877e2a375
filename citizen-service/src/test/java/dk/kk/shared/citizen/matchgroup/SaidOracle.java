package dk.kk.shared.citizen.matchgroup;

import dk.kk.shared.citizen.stream.SaidCorrections;
import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What was said of one citizen, in its order; asked day by day, without any timeline. */
final class SaidOracle {
    private final Map<Key, Turn> turns = new LinkedHashMap<>();
    private final SaidCorrections<String> corrections = new SaidCorrections<>();
    private int order;

    /** There is one assessment of a day by hand, and one in files. */
    private record Key(LocalDate day, boolean byHand) {}

    private record Turn(LocalDate day, String group, LocalDate interview, int said, boolean withdrawn) {}

    void assess(LocalDate day, String group, @Nullable LocalDate interview) {
        turns.put(new Key(day, true), new Turn(day, group, interview == null ? day : interview, ++order, false));
    }

    /** What a file repeats is nothing new, not even where it was withdrawn since. */
    void deliver(LocalDate day, String group) {
        var known = turns.get(new Key(day, false));
        if (known == null || !known.group().equals(group)) {
            turns.put(new Key(day, false), new Turn(day, group, day, ++order, false));
        }
    }

    void correct(LocalDate from, @Nullable LocalDate to, @Nullable String group) {
        corrections.correct(new Period(from, to), group, ++order);
    }

    /** False where that day has no assessment. */
    boolean withdraw(LocalDate day) {
        var found = turns.entrySet().stream()
                .filter(turn ->
                        turn.getValue().day().equals(day) && !turn.getValue().withdrawn())
                .max(Comparator.comparing(turn -> turn.getValue().said()));
        found.ifPresent(turn -> {
            var was = turn.getValue();
            turn.setValue(new Turn(was.day(), was.group(), was.interview(), was.said(), true));
        });
        return found.isPresent();
    }

    /** False where nothing was corrected of exactly these days; of several the last goes. */
    boolean withdrawCorrection(Period days) {
        return corrections.withdraw(days);
    }

    /** Days that were corrected, more often than not. */
    Optional<Period> someCorrected(Random random) {
        return corrections.some(random);
    }

    @Nullable
    String on(LocalDate day) {
        var turn = last(day);
        var correction = corrections.on(day);
        if (correction.isEmpty()) {
            return turn.map(Turn::group).orElse(null);
        }
        var isNews = turn.isPresent()
                && turn.get().said() > correction.get().said()
                && !turn.get().day().isBefore(correction.get().days().from());
        return isNews ? turn.get().group() : correction.get().value();
    }

    @Nullable
    LocalDate assessedOn(LocalDate day) {
        if (on(day) == null) {
            return null;
        }
        var interview = last(day).map(Turn::interview).orElse(LocalDate.MIN);
        var from = corrections.on(day).map(said -> said.days().from()).orElse(LocalDate.MIN);
        return interview.isAfter(from) ? interview : from;
    }

    private Optional<Turn> last(LocalDate day) {
        return turns.values().stream()
                .filter(turn -> !turn.withdrawn() && !turn.day().isAfter(day))
                .max(Comparator.comparing(Turn::day).thenComparing(Turn::said));
    }
}
