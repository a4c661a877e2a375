package dk.kk.shared.population;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Per mille of those who may be, and two at least; the first three are of the demo caseworker's team where it has any, so that a demo shows some. */
record Chosen(Set<Integer> numbers) {
    private static final int AT_LEAST = 2;
    private static final int OF_THE_DEMO_TEAM = 3;

    static Chosen of(List<Citizen> citizens, Predicate<Citizen> mayBe, int perMille, String trait) {
        var pool = Chance.of(trait).shuffled(citizens.stream().filter(mayBe).toList());
        var demo = pool.stream()
                .filter(citizen -> citizen.sofPlacing().team().equals(Placings.DEMO_SOF.team()))
                .limit(OF_THE_DEMO_TEAM);
        return new Chosen(Stream.concat(demo, pool.stream())
                .map(Citizen::number)
                .distinct()
                .limit(Math.max(AT_LEAST, Math.round(pool.size() * perMille / 1000.0)))
                .collect(toSet()));
    }

    boolean has(Citizen citizen) {
        return numbers.contains(citizen.number());
    }
}
