package dk.kk.shared.kpi.figure;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.platform.consumer.Watermarks;
import dk.kk.shared.platform.rules.FiguresRead;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/goals")
class GoalResource {

    private static final String TODAY_WITHOUT_IT =
            "A day; today without it. Who sees protected numbers: the end of a month that is released; the latest without it";
    private static final String NOW_WITHOUT_IT =
            "As known at the end of that day; now without it, or as the release is known";

    private final ReadFigures figures;
    private final Watermarks watermarks;

    GoalResource(ReadFigures figures, Watermarks watermarks) {
        this.figures = figures;
        this.watermarks = watermarks;
    }

    @GET
    @FiguresRead
    @Operation(summary = "The three goals on a day")
    public List<GoalView> goals(
            @RestQuery @Nullable @Parameter(description = TODAY_WITHOUT_IT) LocalDate asOf,
            @RestQuery @Nullable @Parameter(description = NOW_WITHOUT_IT) LocalDate knownAt,
            @RestQuery @DefaultValue("STRATEGY") Population population) {
        var sources = SourceView.of(watermarks.bySource());
        return GoalView.all(figures.on(asOf, knownAt), population, sources);
    }

    @GET
    @Path("/{goal}")
    @FiguresRead
    @Operation(summary = "One goal on a day")
    public GoalView goal(
            @RestPath @Parameter(description = "1, 2 or 3") int goal,
            @RestQuery @Nullable @Parameter(description = TODAY_WITHOUT_IT) LocalDate asOf,
            @RestQuery @Nullable @Parameter(description = NOW_WITHOUT_IT) LocalDate knownAt,
            @RestQuery @DefaultValue("STRATEGY") Population population) {
        var sources = SourceView.of(watermarks.bySource());
        return GoalView.of(Goal.numbered(goal), figures.on(asOf, knownAt), population, sources);
    }
}
