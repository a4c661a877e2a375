package dk.kk.shared.kpi.explain;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.Percent;
import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.kpi.movement.FigureDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What moved a goal's figure from one day to another. First what became known of the earlier day since, then what happened in
 * between as known then: the two sum exactly to the difference.
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
        Flow corrected,
        Flow happened,
        Pier to) {

    /** A figure at one end. */
    @Schema(name = "BridgePier")
    public record Pier(
            LocalDate asOf,
            @Nullable LocalDate knownAt,
            long numerator,
            long denominator,

            @Schema(description = "One decimal, half up; null of nobody") @Nullable
            BigDecimal percent) {

        static Pier of(FigureDay day, Map<UUID, Boolean> members) {
            var numerator = members.values().stream().filter(counts -> counts).count();
            return new Pier(
                    day.asOf(), day.knownAt(), numerator, members.size(), Percent.of(numerator, members.size()));
        }
    }
}
