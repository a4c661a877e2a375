package dk.kk.shared.kpi.ledger;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What counts of citizens some of whom are one: the definition, beside which the view {@code effective_fact} stands. A fact of an alias
 * counts as the citizen's while the merge is known, and as the alias' own before and after, so that what was known of two people stays
 * known of two. Nothing of it is kept.
 */
final class EffectiveFacts {

    private final Map<UUID, List<Fact>> said;
    private final Map<UUID, List<Merge>> byAlias;
    private final Map<UUID, List<Merge>> byCitizen;

    /** @param said of each citizen what the streams say that have the citizen's id */
    EffectiveFacts(Map<UUID, List<Fact>> said, Collection<Merge> merges) {
        this.said = said;
        this.byAlias = merges.stream().collect(groupingBy(Merge::aliasId));
        this.byCitizen = merges.stream().collect(groupingBy(Merge::citizenId));
    }

    /** What counts of the citizen. */
    List<Fact> of(UUID citizen) {
        return Stream.concat(
                        saidOf(citizen).flatMap(fact -> outside(mergesOf(citizen), fact)),
                        byCitizen.getOrDefault(citizen, List.of()).stream().flatMap(this::ofAlias))
                .toList();
    }

    /** What somebody sees who asks by this id: while it is an alias, what counts of the citizen it is. */
    List<Fact> seenBy(UUID id) {
        return Stream.concat(
                        of(id).stream(),
                        mergesOf(id).stream()
                                .flatMap(merge -> of(merge.citizenId()).stream().flatMap(fact -> within(merge, fact))))
                .toList();
    }

    /** One without facts has no entry. */
    static Map<UUID, List<Fact>> each(Collection<UUID> citizens, Function<UUID, List<Fact>> facts) {
        var each = new HashMap<UUID, List<Fact>>();
        citizens.forEach(citizen -> each.put(citizen, facts.apply(citizen)));
        each.values().removeIf(List::isEmpty);
        return each;
    }

    /** That an alias' registration ended does not end the citizen. */
    static boolean countsOfAlias(Fact fact) {
        return fact.kind() != FactKind.ENDED;
    }

    private Stream<Fact> ofAlias(Merge merge) {
        return saidOf(merge.aliasId()).filter(EffectiveFacts::countsOfAlias).flatMap(fact -> within(merge, fact));
    }

    private static Stream<Fact> within(Merge merge, Fact fact) {
        return fact.known().and(merge.known()).map(fact::knownIn).stream();
    }

    private static Stream<Fact> outside(List<Merge> merges, Fact fact) {
        if (merges.isEmpty()) {
            return Stream.of(fact);
        }
        var left = List.of(fact.known());
        for (var merge : merges) {
            left = left.stream()
                    .flatMap(known -> known.without(merge.known()).stream())
                    .toList();
        }
        return left.stream().map(fact::knownIn);
    }

    private Stream<Fact> saidOf(UUID citizen) {
        return said.getOrDefault(citizen, List.of()).stream();
    }

    private List<Merge> mergesOf(UUID alias) {
        return byAlias.getOrDefault(alias, List.of());
    }
}
