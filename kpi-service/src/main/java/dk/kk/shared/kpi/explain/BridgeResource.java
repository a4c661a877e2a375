package dk.kk.shared.kpi.explain;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.figure.ReadFigures;
import dk.kk.shared.platform.rules.FiguresRead;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/goals/{goal}/bridge")
class BridgeResource {

    private final Bridges bridges;
    private final ReadFigures figures;

    BridgeResource(Bridges bridges, ReadFigures figures) {
        this.bridges = bridges;
        this.figures = figures;
    }

    @GET
    @FiguresRead
    @Operation(
            summary = "What moved a goal's figure from one day to another: entered, left, gained, lost and corrected")
    public BridgeView goalBridge(
            @RestPath @Parameter(description = "1, 2 or 3") int goal,
            @RestQuery @NotNull @Nullable @Parameter(description = "The earlier day", required = true) LocalDate from,
            @RestQuery
                    @Nullable
                    @Parameter(description = "The earlier day as known at the end of that day; now without it")
                    LocalDate fromKnownAt,
            @RestQuery @Nullable @Parameter(description = "The later day; today, or the latest release, without it")
                    LocalDate to,
            @RestQuery
                    @Nullable
                    @Parameter(description = "The later day as known at the end of that day; now without it")
                    LocalDate toKnownAt,
            @RestQuery @DefaultValue("STRATEGY") Population population) {
        return bridges.between(
                figures.on(Objects.requireNonNull(from), fromKnownAt),
                figures.on(to, toKnownAt),
                Goal.numbered(goal),
                population);
    }
}
