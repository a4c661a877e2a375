package dk.kk.shared.platform.stream;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The one table of a lifecycle's legal moves: {@code Moves.of(Phase.class).from(DECIDED).to(EFFECTIVE, WITHDRAWN)}.
 *
 * @param <E> the phases
 */
public final class Moves<E extends Enum<E>> {

    private final Class<E> phases;
    private final Map<E, Set<E>> table;

    private Moves(Class<E> phases, Map<E, Set<E>> table) {
        this.phases = phases;
        this.table = table;
    }

    public static <E extends Enum<E>> Moves<E> of(Class<E> phases) {
        return new Moves<>(phases, new EnumMap<>(phases));
    }

    public From from(E phase) {
        return new From(phase);
    }

    public Set<E> allowed(E from) {
        return Collections.unmodifiableSet(table.getOrDefault(from, EnumSet.noneOf(phases)));
    }

    /** @throws RuleViolation {@code illegal-move} with {@code from}, {@code to} and the {@code allowed} phases */
    public E move(E from, E to) {
        if (!allowed(from).contains(to)) {
            throw new RuleViolation("illegal-move", "from", from, "to", to, "allowed", allowed(from));
        }
        return to;
    }

    /** The left side of one line of the table. */
    public final class From {

        private final E phase;

        private From(E phase) {
            this.phase = phase;
        }

        @SafeVarargs
        public final Moves<E> to(E... next) {
            var lines = new EnumMap<E, Set<E>>(phases);
            lines.putAll(table);
            var targets = EnumSet.noneOf(phases);
            Collections.addAll(targets, next);
            lines.put(phase, targets);
            return new Moves<>(phases, lines);
        }
    }
}
