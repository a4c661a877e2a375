package dk.kk.shared.kpi.movement;

import dk.kk.shared.kpi.definition.KnownFacts;
import dk.kk.shared.kpi.definition.Standing;
import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.platform.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One citizen's movements on both clocks. With what is known at the end of a day the standing is a step function: it moves only
 * where a fact begins, is over or falls out of a window, days to come included. What one day of knowing adds is the difference to
 * the steps of the day before. Summed up to a day and up to a day of knowing, the movements are the standing.
 */
final class CitizenMovements {

    private CitizenMovements() {}

    /** @param facts all the citizen's, those that are known no more too */
    static List<Movement> of(List<Fact> facts) {
        var movements = new ArrayList<Movement>();
        Map<Step, Integer> before = Map.of();
        for (var knownOn : daysOfKnowing(facts)) {
            var steps = steps(Known.at(knownOn, facts));
            var former = before;
            Stream.concat(steps.keySet().stream(), before.keySet().stream())
                    .distinct()
                    .forEach(step -> {
                        var more = steps.getOrDefault(step, 0) - former.getOrDefault(step, 0);
                        if (more != 0) {
                            movements.add(new Movement(step.day, knownOn, step.place, more));
                        }
                    });
            before = steps;
        }
        return movements;
    }

    private static TreeSet<LocalDate> daysOfKnowing(List<Fact> facts) {
        var days = new TreeSet<LocalDate>();
        for (var fact : facts) {
            days.add(BusinessClock.dayOf(fact.recordedAt()));
            Instant superseded = fact.supersededAt();
            if (superseded != null) {
                days.add(BusinessClock.dayOf(superseded));
            }
        }
        return days;
    }

    /** From before the first fact to after the last change. */
    private static Map<Step, Integer> steps(List<Fact> known) {
        var steps = new HashMap<Step, Integer>();
        var day = known.stream()
                .map(fact -> fact.days().from())
                .min(Comparator.naturalOrder())
                .orElse(null);
        var before = Standing.NOWHERE;
        var facts = KnownFacts.of(known);
        while (day != null) {
            var now = Standing.of(facts, day);
            if (!now.countsLike(before)) {
                put(steps, day, before, -1);
                put(steps, day, now, 1);
            }
            before = now;
            day = now.nextChangeOn();
        }
        return steps;
    }

    private static void put(Map<Step, Integer> steps, LocalDate day, Standing standing, int citizens) {
        var cell = standing.cell();
        if (cell != null) {
            standing.measures()
                    .forEach(measure -> steps.merge(new Step(day, new Place(cell, measure)), citizens, Integer::sum));
        }
    }

    private record Step(LocalDate day, Place place) {}
}
