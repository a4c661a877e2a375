package dk.kk.shared.kpi.definition;

import dk.kk.shared.kpi.ledger.Fact;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All answers about one citizen on a day.
 *
 * @param cell null: counted nowhere, and then nothing is measured
 * @param nextChangeOn the first later day on which this could change without any news; null: never
 */
public record Standing(
        @Nullable Cell cell,
        Set<Measure> measures,
        @Nullable LocalDate nextChangeOn) {

    /** Before anything is known of a citizen. */
    public static final Standing NOWHERE = new Standing(null, Set.of(), null);

    /** @param known the citizen's facts that are not superseded */
    public static Standing of(List<Fact> known, LocalDate day) {
        var facts = new FactsOnDay(known, day);
        var cell = Placement.of(facts);
        var measures = EnumSet.noneOf(Measure.class);
        if (cell != null) {
            Arrays.stream(Measure.values())
                    .filter(measure -> measure.holds(facts))
                    .forEach(measures::add);
        }
        var changes = Stream.concat(
                Placement.changes(facts), Arrays.stream(Measure.values()).flatMap(measure -> measure.changes(facts)));
        return new Standing(
                cell, measures, changes.min(Comparator.naturalOrder()).orElse(null));
    }
}
