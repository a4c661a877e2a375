package dk.kk.shared.kpi.ledger;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.RandomCitizen;
import dk.kk.shared.kpi.RandomMerges;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.relation.MergeAlias;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EffectiveFactsTest {

    private static final int HISTORIES = 400;
    private static final LocalDate DAY = LocalDate.of(2007, 11, 30);
    private static final UUID ALIAS = new UUID(1, 1);
    private static final UUID CITIZEN = new UUID(2, 2);

    @Test
    void at_any_instant_a_fact_counts_of_whom_its_citizen_is_known_to_be_then() {
        for (var seed = 1; seed <= HISTORIES; seed++) {
            var random = new Random(seed);
            var said = histories(random, 2 + seed % 4);
            var ids = List.copyOf(said.keySet());
            var merges = RandomMerges.of(random, ids);
            var effective = new EffectiveFacts(said, rows(merges));
            for (var at : instants(said)) {
                for (var id : ids) {
                    var which = "seed %d, %s at %s".formatted(seed, id, at);
                    assertThat(known(effective.of(id), at))
                            .as(which)
                            .containsExactlyInAnyOrderElementsOf(counted(id, said, merges, at));
                    assertThat(known(effective.seenBy(id), at))
                            .as("seen by, %s", which)
                            .containsExactlyInAnyOrderElementsOf(counted(merges.seenAs(id, at), said, merges, at));
                }
            }
        }
    }

    @Test
    void what_was_known_before_the_merge_stays_and_from_it_on_the_citizen_has_it() {
        var merged = new Merge(ALIAS, CITIZEN, new KnownTime(instant(10), instant(20)));
        var facts = new EffectiveFacts(Map.of(ALIAS, List.of(fact(FactKind.ACTIVATION, 5, null))), List.of(merged));

        assertThat(facts.of(ALIAS))
                .containsExactly(fact(FactKind.ACTIVATION, 5, 10L), fact(FactKind.ACTIVATION, 20, null));
        assertThat(facts.of(CITIZEN)).containsExactly(fact(FactKind.ACTIVATION, 10, 20L));
        assertThat(facts.seenBy(ALIAS)).hasSize(3);
    }

    @Test
    void that_an_alias_left_the_register_ends_nobody_while_merged() {
        var merged = new Merge(ALIAS, CITIZEN, new KnownTime(instant(10), null));
        var facts = new EffectiveFacts(Map.of(ALIAS, List.of(fact(FactKind.ENDED, 12, null))), List.of(merged));

        assertThat(facts.of(ALIAS)).isEmpty();
        assertThat(facts.of(CITIZEN)).isEmpty();
    }

    private static Map<UUID, List<Fact>> histories(Random random, int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> new RandomCitizen(random, DAY))
                .collect(toMap(
                        RandomCitizen::id,
                        citizen -> FoldedFacts.all(citizen.history().toArray(StreamState[]::new))));
    }

    private static List<Merge> rows(RandomMerges merges) {
        return merges.newest().stream()
                .flatMap(told -> Merge.told(MergeAlias.heard(told.heard())))
                .toList();
    }

    /** All at which something becomes known or is known no more, and the second before each. */
    private static TreeSet<Instant> instants(Map<UUID, List<Fact>> said) {
        var instants = new TreeSet<Instant>();
        RandomMerges.instants().forEach(at -> instants.addAll(List.of(at.minusSeconds(1), at)));
        said.values()
                .forEach(facts -> facts.forEach(fact -> Stream.of(fact.recordedAt(), fact.supersededAt())
                        .flatMap(Stream::ofNullable)
                        .forEach(at -> instants.addAll(List.of(at.minusSeconds(1), at)))));
        return instants;
    }

    /** Fact by fact. */
    private static List<Said> counted(UUID id, Map<UUID, List<Fact>> said, RandomMerges merges, Instant at) {
        return said.entrySet().stream()
                .filter(citizen -> merges.seenAs(citizen.getKey(), at).equals(id))
                .flatMap(citizen -> known(citizen.getValue(), at).stream()
                        .filter(fact -> citizen.getKey().equals(id) || fact.kind != FactKind.ENDED))
                .toList();
    }

    private static List<Said> known(List<Fact> facts, Instant at) {
        return facts.stream()
                .filter(fact -> at.compareTo(fact.recordedAt()) >= 0
                        && (fact.supersededAt() == null || at.compareTo(fact.supersededAt()) < 0))
                .map(fact -> new Said(fact.kind(), fact.code(), fact.days()))
                .toList();
    }

    private record Said(FactKind kind, String code, Period days) {}

    private static Fact fact(FactKind kind, long from, @Nullable Long to) {
        return new Fact(kind, "X", Period.since(DAY), instant(from), to == null ? null : instant(to));
    }

    private static Instant instant(long second) {
        return Instant.EPOCH.plusSeconds(second);
    }
}
