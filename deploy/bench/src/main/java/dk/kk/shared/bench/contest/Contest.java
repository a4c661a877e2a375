package dk.kk.shared.bench.contest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Contestants in turn, there and back again, so that what the machine does meanwhile meets them alike. The first rounds warm them up. */
public final class Contest {
    private final int warmUps;
    private final int rounds;
    private final Consumer<String> log;

    /**
     * @param warmUps rounds before those that count: a JVM compiles for about a minute under load
     * @param rounds that count
     */
    public Contest(int warmUps, int rounds, Consumer<String> log) {
        this.warmUps = warmUps;
        this.rounds = rounds;
        this.log = log;
    }

    /** The same of other rounds, for what cannot be done as often. */
    public Contest of(int otherWarmUps, int otherRounds) {
        return new Contest(otherWarmUps, otherRounds, log);
    }

    /**
     * One round.
     *
     * @param values of each contestant, in the order they ran
     */
    public record Round(int number, Map<String, Map<String, Double>> values) {
        public boolean has(String contestant, String measure) {
            return Objects.requireNonNull(values.get(contestant), contestant).containsKey(measure);
        }

        public double value(String contestant, String measure) {
            return Objects.requireNonNull(
                    Objects.requireNonNull(values.get(contestant), contestant).get(measure), measure);
        }
    }

    /** @return the rounds that hold; void ones are left out, and said */
    public List<Round> hold(List<? extends Contestant> contestants) {
        var held = new ArrayList<Round>();
        for (var number = 1 - warmUps; number <= rounds; number++) {
            try {
                var round = new Round(number, run(inTurn(contestants, number)));
                if (number > 0) {
                    held.add(round);
                }
                log.accept("  round %d%s %s".formatted(number, number <= 0 ? " (warming up)" : "", round.values()));
            } catch (VoidRound nothing) {
                log.accept("  round %d is void: %s".formatted(number, nothing.getMessage()));
            }
        }
        return List.copyOf(held);
    }

    private static Map<String, Map<String, Double>> run(List<Contestant> contestants) {
        var values = new LinkedHashMap<String, Map<String, Double>>();
        for (var contestant : contestants) {
            contestant.prepare();
            values.put(contestant.name(), contestant.run());
        }
        return values;
    }

    private static List<Contestant> inTurn(List<? extends Contestant> contestants, int round) {
        var turn = new ArrayList<Contestant>(contestants);
        if (round % 2 != 0) {
            Collections.reverse(turn);
        }
        return turn;
    }
}
