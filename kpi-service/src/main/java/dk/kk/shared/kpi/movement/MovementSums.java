package dk.kk.shared.kpi.movement;

import dk.kk.shared.kpi.ledger.Fact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The movements of many citizens, added up. What goes and comes back at the same place on the same days is nothing. */
final class MovementSums {

    private final Map<Where, Integer> sums = new HashMap<>();

    /** By these facts a citizen moves. */
    void add(List<Fact> facts) {
        CitizenMovements.of(facts).forEach(movement -> add(movement, 1));
    }

    /** The same of many, by all processors there are: how one moves follows from their own facts alone. */
    void add(Collection<List<Fact>> factsOfEach) {
        factsOfEach.parallelStream()
                .map(CitizenMovements::of)
                .toList()
                .forEach(moved -> moved.forEach(movement -> add(movement, 1)));
    }

    /** By these facts a citizen has moved so far, and does no more. */
    void remove(List<Fact> facts) {
        CitizenMovements.of(facts).forEach(movement -> add(movement, -1));
    }

    void add(Movement movement, int times) {
        sums.merge(
                new Where(movement.day(), movement.knownOn(), movement.place()),
                times * movement.citizens(),
                MovementSums::orNothing);
    }

    List<Movement> movements() {
        return sums.entrySet().stream()
                .map(sum -> sum.getKey().moved(sum.getValue()))
                .toList();
    }

    @SuppressWarnings("NullAway") // null takes the entry away
    private static Integer orNothing(Integer one, Integer other) {
        var sum = one + other;
        return sum == 0 ? null : sum;
    }

    private record Where(LocalDate day, LocalDate knownOn, Place place) {

        Movement moved(int citizens) {
            return new Movement(day, knownOn, place, citizens);
        }
    }
}
