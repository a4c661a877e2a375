package dk.kk.shared.kpi.explain;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.figure.Percent;
import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.platform.disclosure.Precision;
import dk.kk.shared.platform.disclosure.ProtectionNote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What moved a goal's figure from one day to another. First what became known of the earlier day since, then what happened in
 * between as known then: the two sum exactly to the difference. Who sees no small numbers sees both ends alone.
 *
 * @param corrected registered late, or put right, about the earlier day
 * @param happened from the earlier to the later day
 */
@Schema(name = "Bridge")
public record BridgeView(
        @Schema(description = "1 coherence, 2 activation, 3 special effort")
        int goal,

        Population population,
        Wording populationName,
        Pier from,

        @Nullable Flow corrected,

        @Nullable Flow happened,

        Pier to,

        @Schema(description = "Every number is the counted one")
        boolean exact,

        @Nullable ProtectionNote protection) {

    /** A figure at one end. */
    @Schema(name = "BridgePier")
    public record Pier(
            LocalDate asOf,
            @Nullable LocalDate knownAt,

            @Schema(description = "Null where it is not shown") @Nullable
            Long numerator,

            @Schema(description = "Null where it is not shown") @Nullable
            Long denominator,

            @Schema(description = "One decimal, half up; null of nobody, and of numbers that are not shown") @Nullable
            BigDecimal percent) {

        static Pier of(GoalView goal) {
            return new Pier(goal.asOf(), goal.knownAt(), goal.numerator(), goal.denominator(), goal.percent());
        }

        static Pier of(FigureDay day, Map<UUID, Boolean> members) {
            var numerator = members.values().stream().filter(counts -> counts).count();
            return new Pier(
                    day.asOf(), day.knownAt(), numerator, (long) members.size(), Percent.of(numerator, members.size()));
        }
    }

    /** Both ends and nothing in between, for those who see no small numbers. */
    static BridgeView ends(GoalView from, GoalView to) {
        var precision = from.exact() && to.exact() ? Precision.EXACT : Precision.PROTECTED;
        return new BridgeView(
                from.goal(),
                from.population(),
                from.populationName(),
                Pier.of(from),
                null,
                null,
                Pier.of(to),
                precision.isExact(),
                ProtectionNote.of(precision));
    }
}
