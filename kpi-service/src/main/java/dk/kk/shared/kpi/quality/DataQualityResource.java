package dk.kk.shared.kpi.quality;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.figure.ReadFigures;
import dk.kk.shared.platform.rules.FiguresRead;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/goals/{goal}/data-quality")
class DataQualityResource {

    private final JudgeQuality quality;
    private final ReadFigures figures;

    DataQualityResource(JudgeQuality quality, ReadFigures figures) {
        this.quality = quality;
        this.figures = figures;
    }

    @GET
    @FiguresRead
    @Operation(summary = "What missing and doubtful registrations could move a goal's figure by")
    public DataQualityView goalDataQuality(
            @RestPath @Parameter(description = "1, 2 or 3") int goal,
            @RestQuery
                    @Nullable
                    @Parameter(
                            description =
                                    "A day; today without it. Who sees protected numbers: the end of a month that is released; the latest without it")
                    LocalDate asOf,
            @RestQuery
                    @Nullable
                    @Parameter(
                            description = "As known at the end of that day; now without it, or as the release is known")
                    LocalDate knownAt,
            @RestQuery @DefaultValue("STRATEGY") Population population) {
        return quality.of(figures.on(asOf, knownAt), Goal.numbered(goal), population);
    }
}
