package dk.kk.shared.platform.move;

import dk.kk.shared.platform.access.Principal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The operations by which people and systems move one kind of thing: a constant of its view. A phase that comes by itself has no
 * operation and is never among a caller's moves.
 *
 * @param <E> the phases
 */
public final class CallerMoves<E extends Enum<E>> {
    private static final Comparator<AllowedMove> ORDER =
            Comparator.comparing(AllowedMove::operation).thenComparing(move -> String.valueOf(move.to()));

    private final List<MoveOperation<E>> operations;

    private CallerMoves(List<MoveOperation<E>> operations) {
        this.operations = operations;
    }

    /** @param resources all classes with operations that move the kind; each such operation says where to */
    public static <E extends Enum<E>> CallerMoves<E> of(Class<E> phases, Class<?>... resources) {
        return new CallerMoves<>(Arrays.stream(resources)
                .flatMap(resource -> MoveOperation.in(resource, phases))
                .toList());
    }

    /** Of what is found by its {@code {id}} alone. */
    public List<AllowedMove> from(E phase, Set<E> allowed, Principal caller, UUID id) {
        return from(phase, allowed, caller, Map.of("id", id));
    }

    /**
     * @param allowed the phases to which the table lets it go, or fewer where a view knows better
     * @param ids for the parameters of the paths, by name: an operation with another one is left out
     */
    public List<AllowedMove> from(E phase, Set<E> allowed, Principal caller, Map<String, ?> ids) {
        return operations.stream()
                .flatMap(operation -> operation.moves(phase, allowed, caller, ids))
                .sorted(ORDER)
                .toList();
    }
}
