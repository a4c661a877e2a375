package dk.kk.shared.kpi.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.RandomCitizen;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import dk.kk.shared.kpi.ledger.FoldedFacts;
import dk.kk.shared.kpi.ledger.ReplacedFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class KeepMovementsTest {

    private static final LocalDate DAY = LocalDate.of(2008, 2, 29);
    private static final UUID CITIZEN = UUID.fromString("01937f8e-0000-7000-8000-000000000001");

    @Test
    void whatever_fact_comes_or_goes_the_movements_are_those_of_all_facts() {
        for (var seed = 1; seed <= 60; seed++) {
            var all = facts(new Random(seed));
            for (var kind : FactKind.values()) {
                var without = only(all, fact -> fact.kind() != kind);
                assertThat(KeepMovements.moved(replaced(without, all)).movements())
                        .as("seed %d, %s comes", seed, kind)
                        .containsExactlyInAnyOrderElementsOf(difference(without, all));
                assertThat(KeepMovements.moved(replaced(all, without)).movements())
                        .as("seed %d, %s goes", seed, kind)
                        .containsExactlyInAnyOrderElementsOf(difference(all, without));
            }
        }
    }

    @Test
    void somebody_unknown_so_far_moves_by_all_that_is_heard() {
        var all = facts(new Random(7));

        var moved = KeepMovements.moved(new ReplacedFacts(Map.of(), Map.of(CITIZEN, all)));

        assertThat(moved.movements()).isNotEmpty().containsExactlyInAnyOrderElementsOf(difference(List.of(), all));
    }

    private static ReplacedFacts replaced(List<Fact> before, List<Fact> after) {
        return new ReplacedFacts(Map.of(CITIZEN, before), Map.of(CITIZEN, after));
    }

    private static List<Movement> difference(List<Fact> before, List<Fact> after) {
        var sums = new MovementSums();
        sums.remove(before);
        sums.add(after);
        return sums.movements();
    }

    private static List<Fact> only(List<Fact> facts, Predicate<Fact> chosen) {
        return facts.stream().filter(chosen).toList();
    }

    private static List<Fact> facts(Random random) {
        return FoldedFacts.all(new RandomCitizen(random, DAY).history().toArray(StreamState[]::new));
    }
}
