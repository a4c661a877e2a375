package dk.kk.shared.kpi.leaver;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.definition.Standing;
import dk.kk.shared.kpi.ledger.Fact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of those who belonged to a population.
 *
 * @param members those who belonged to it on the first day
 * @param destinations of those who are not in match group 4-5 on the last one; those nobody went to too
 */
record Leavers(long members, Map<Destination, Long> destinations) {

    /** @param citizens what is known of each, as known on some day */
    static Leavers of(Collection<List<Fact>> citizens, Population population, LocalDate from, LocalDate to) {
        var members = citizens.stream()
                .filter(known -> belongs(known, population, from))
                .toList();
        var destinations = none();
        members.stream()
                .flatMap(known -> Destination.of(known, to).stream())
                .forEach(destination -> destinations.merge(destination, 1L, Long::sum));
        return new Leavers(members.size(), destinations);
    }

    private static boolean belongs(List<Fact> known, Population population, LocalDate day) {
        var cell = Standing.of(known, day).cell();
        return cell != null && population.includes(cell);
    }

    static Map<Destination, Long> none() {
        var none = new EnumMap<Destination, Long>(Destination.class);
        for (var destination : Destination.values()) {
            none.put(destination, 0L);
        }
        return none;
    }

    /** Those who are not in match group 4-5 any more. */
    long left() {
        return destinations.values().stream().mapToLong(Long::longValue).sum();
    }
}
