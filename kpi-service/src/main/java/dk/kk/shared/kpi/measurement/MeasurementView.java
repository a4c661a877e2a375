package dk.kk.shared.kpi.measurement;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.figure.ShownFigures;
import dk.kk.shared.kpi.figure.Table1View;
import dk.kk.shared.kpi.figure.Table2View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A measurement with all its figures.
 *
 * @param knownAt as known at the end of that day
 * @param frozenAt business time
 */
@Schema(name = "Measurement")
record MeasurementView(
        UUID id,
        LocalDate asOf,
        LocalDate knownAt,
        Instant frozenAt,

        @Schema(description = "Names the definitions by which it was counted; another name: other definitions")
        String definitions,

        @Schema(
                description =
                        "SHA-256 in hexadecimal over who stood where: a line per citizen with id, target group, match column and what was counted, by id")
        String members,

        @Schema(description = "Services of which events were parked then: of their streams it may lack something")
        List<String> parkedSources,

        List<GoalView> goals,
        Table1View table1,
        Table2View table2,

        @Schema(
                description =
                        "Days, numbers, definitions and members as compact JWS (RFC 7515, EdDSA), whose kid names the key at /measurements/keys; null where numbers are not exact")
        @Nullable
        String jws) {

    static MeasurementView of(Measurement frozen, ShownFigures figures, Population population) {
        return new MeasurementView(
                frozen.id(),
                frozen.asOf(),
                frozen.knownAt(),
                frozen.frozenAt(),
                frozen.definitions(),
                frozen.members(),
                frozen.parkedSources(),
                GoalView.all(figures, population, List.of()),
                Table1View.of(figures, List.of()),
                Table2View.of(figures, List.of()),
                figures.precision().isExact() ? frozen.jws() : null);
    }
}
