package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Walks every pair of a lifecycle's phases, by the table of moves or by the verbs of an entity, and says which moves are possible:
 * {@code LifecycleWalk.of(Phase.class, (from, to) -> MOVES.move(from, to).word())}. A test compares that with the moves it spells
 * out, each as {@code "DECIDED -> EFFECTIVE: took-effect"}.
 */
public final class LifecycleWalk {

    private LifecycleWalk() {}

    /**
     * @param move takes something in the first phase to the second and answers what happened; it refuses by {@code illegal-move},
     *     naming just the phases that are possible
     */
    public static <E extends Enum<E>> Set<String> of(Class<E> phases, BiFunction<E, E, String> move) {
        var moves = new TreeSet<String>();
        for (var from : phases.getEnumConstants()) {
            var possible = EnumSet.noneOf(phases);
            var refusals = new ArrayList<RuleViolation>();
            for (var to : phases.getEnumConstants()) {
                try {
                    moves.add(from + " -> " + to + ": " + move.apply(from, to));
                    possible.add(to);
                } catch (RuleViolation refused) {
                    refusals.add(refused);
                }
            }
            assertThat(refusals).as("refused from %s", from).allSatisfy(refused -> {
                assertThat(refused.code()).isEqualTo("illegal-move");
                assertThat(refused.arguments()).containsEntry("allowed", possible);
            });
        }
        return moves;
    }
}
