package dk.kk.shared.kpi.definition;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
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

    /** Where a citizen stands, and what is measured there, follows from facts of these kinds alone. */
    private static final Set<FactKind> RESTS_ON = Stream.concat(
                    Placement.RESTS_ON.stream(),
                    Arrays.stream(Measure.values()).flatMap(measure -> measure.restsOn().stream()))
            .collect(toUnmodifiableSet());

    private static final List<Measure> MEASURES = List.of(Measure.values());
    private static final List<Measure> LOOKING_BACK =
            MEASURES.stream().filter(measure -> measure.window().isPresent()).toList();

    /** Whether such a fact can move a citizen. */
    public static boolean restsOn(Fact fact) {
        return RESTS_ON.contains(fact.kind());
    }

    /** @param known the citizen's facts that are not superseded */
    public static Standing of(List<Fact> known, LocalDate day) {
        return of(KnownFacts.of(known), day);
    }

    /** The same, where many days of the same facts are asked about. */
    public static Standing of(KnownFacts known, LocalDate day) {
        var facts = new FactsOnDay(known, day);
        var cell = Placement.of(facts);
        var measures = EnumSet.noneOf(Measure.class);
        if (cell != null) {
            for (var measure : MEASURES) {
                if (measure.holds(facts)) {
                    measures.add(measure);
                }
            }
        }
        return new Standing(cell, measures, nextChangeOn(facts));
    }

    /** Whether the same is counted of the citizen, whatever changes next. */
    public boolean countsLike(Standing other) {
        return Objects.equals(cell, other.cell) && measures.equals(other.measures);
    }

    /** A fact begins or is over, or falls out of a window of months. */
    private static @Nullable LocalDate nextChangeOn(FactsOnDay facts) {
        var leaving = LOOKING_BACK.stream().flatMap(measure -> measure.leavingWindow(facts));
        return Stream.concat(Stream.ofNullable(facts.nextBoundary(RESTS_ON)), leaving)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
