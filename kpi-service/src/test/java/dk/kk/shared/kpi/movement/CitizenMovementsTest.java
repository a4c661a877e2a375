package dk.kk.shared.kpi.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.RandomCitizen;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.definition.Standing;
import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FoldedFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CitizenMovementsTest {

    private static final int HISTORIES = 400;
    private static final LocalDate DAY = LocalDate.of(2008, 2, 29);

    @Test
    void summed_up_to_a_day_and_a_day_of_knowing_the_movements_are_the_standing() {
        for (var seed = 1; seed <= HISTORIES; seed++) {
            var random = new Random(seed);
            var facts = facts(random);
            var movements = CitizenMovements.of(facts);
            for (var tries = 0; tries < 60; tries++) {
                var day = RandomCitizen.dateAround(random, DAY);
                var knownAt = RandomCitizen.someDayOfKnowing(random);
                assertThat(summed(movements, day, knownAt))
                        .as("seed %d, %s known %s", seed, day, knownAt)
                        .isEqualTo(standing(facts, day, knownAt));
            }
        }
    }

    @Test
    void between_two_movements_nothing_moves() {
        for (var seed = 1; seed <= 40; seed++) {
            var facts = facts(new Random(seed));
            var now = CitizenMovements.of(facts);
            var days = now.stream().map(Movement::day).collect(Collectors.toSet());
            IntStream.range(-900, 900)
                    .mapToObj(DAY::plusDays)
                    .filter(day -> !days.contains(day))
                    .forEach(day -> assertThat(
                                    Standing.of(Known.at(null, facts), day).measures())
                            .as("%s", day)
                            .isEqualTo(Standing.of(Known.at(null, facts), day.minusDays(1))
                                    .measures()));
        }
    }

    private static Set<Place> summed(List<Movement> movements, LocalDate day, @Nullable LocalDate knownAt) {
        var sums = movements.stream()
                .filter(moved -> !moved.day().isAfter(day)
                        && (knownAt == null || !moved.knownOn().isAfter(knownAt)))
                .collect(Collectors.groupingBy(Movement::place, Collectors.summingInt(Movement::citizens)));
        assertThat(sums.values()).allMatch(sum -> sum == 0 || sum == 1);
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<Place> standing(List<Fact> facts, LocalDate day, @Nullable LocalDate knownAt) {
        var standing = Standing.of(Known.at(knownAt, facts), day);
        var cell = standing.cell();
        return cell == null
                ? Set.of()
                : standing.measures().stream()
                        .map((Measure measure) -> new Place(cell, measure))
                        .collect(Collectors.toSet());
    }

    private static List<Fact> facts(Random random) {
        return FoldedFacts.all(new RandomCitizen(random, DAY).history().toArray(StreamState[]::new));
    }
}
