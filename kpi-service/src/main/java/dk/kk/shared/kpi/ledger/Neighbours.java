package dk.kk.shared.kpi.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Citizens and the merges in which they are alias or citizen.
 *
 * @param citizens those asked for, and where it was asked so, those they are aliases of
 */
record Neighbours(Set<UUID> citizens, List<Merge> merges) {

    /** On whose facts rests what counts of the citizens. */
    Set<UUID> sources() {
        return merges.isEmpty() ? citizens : with(citizens, merges.stream().map(Merge::aliasId));
    }

    /** Of whom something else counts when a fact of these changes: they, and everybody they ever were. */
    Set<UUID> movedBy(Collection<UUID> changed) {
        return merges.isEmpty()
                ? Set.copyOf(changed)
                : with(
                        changed,
                        merges.stream()
                                .filter(merge -> changed.contains(merge.aliasId()))
                                .map(Merge::citizenId));
    }

    private static Set<UUID> with(Collection<UUID> some, Stream<UUID> others) {
        return Stream.concat(some.stream(), others).collect(Collectors.toCollection(HashSet::new));
    }
}
