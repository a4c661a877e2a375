package dk.kk.shared.platform.stream;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one table of a lifecycle's legal moves, each with the word of its event: {@code
 * Moves.of(Phase.class).from(DECIDED).to(EFFECTIVE, "took-effect").to(WITHDRAWN, "withdrawn")}.
 *
 * @param <E> the phases
 */
public final class Moves<E extends Enum<E>> {
    private final Class<E> phases;
    private final @Nullable E from;
    private final List<Move<E>> table;

    /** @param word what happened, as the event says it: {@code took-effect} */
    public record Move<E extends Enum<E>>(E from, E to, String word) {}

    private Moves(Class<E> phases, @Nullable E from, List<Move<E>> table) {
        this.phases = phases;
        this.from = from;
        this.table = table;
    }

    public static <E extends Enum<E>> Moves<E> of(Class<E> phases) {
        return new Moves<>(phases, null, List.of());
    }

    /** The phase that the next moves leave. */
    public Moves<E> from(E phase) {
        return new Moves<>(phases, phase, table);
    }

    /** One move more; one between the same phases is replaced. */
    public Moves<E> to(E phase, String word) {
        if (from == null) {
            throw new IllegalStateException("from() comes first");
        }
        var moves = new ArrayList<>(table);
        moves.removeIf(move -> move.from() == from && move.to() == phase);
        moves.add(new Move<>(from, phase, word));
        return new Moves<>(phases, from, List.copyOf(moves));
    }

    public Set<E> allowed(E from) {
        return table.stream()
                .filter(move -> move.from() == from)
                .map(Move::to)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(phases)));
    }

    /** @throws RuleViolation {@code illegal-move} with {@code from}, {@code to} and the {@code allowed} phases */
    public Move<E> move(E from, E to) {
        return table.stream()
                .filter(move -> move.from() == from && move.to() == to)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("illegal-move", "from", from, "to", to, "allowed", allowed(from)));
    }
}
