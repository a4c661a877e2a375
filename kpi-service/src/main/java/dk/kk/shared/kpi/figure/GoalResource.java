package dk.kk.shared.kpi.figure;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/goals")
class GoalResource {

    private final AsOfFigures figures;
    private final BusinessClock clock;

    GoalResource(AsOfFigures figures, BusinessClock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GET
    @Access(roles = {ANALYST, COMMITTEE_SECRETARY, BIF_MANAGER, SOF_MANAGER, PROJECT_COUNCIL, SPECIAL_UNIT})
    @Operation(summary = "The three goals on a day")
    public List<GoalView> goals(
            @RestQuery @Nullable AsOf asOf, @RestQuery @DefaultValue("STRATEGY") Population population) {
        var day = AsOf.or(asOf, clock.today());
        return GoalView.all(figures.on(day), day, population);
    }

    @GET
    @Path("/{goal}")
    @Access(roles = {ANALYST, COMMITTEE_SECRETARY, BIF_MANAGER, SOF_MANAGER, PROJECT_COUNCIL, SPECIAL_UNIT})
    @Operation(summary = "One goal on a day")
    public GoalView goal(
            @RestPath @Parameter(description = "1, 2 or 3") int goal,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @DefaultValue("STRATEGY") Population population) {
        var day = AsOf.or(asOf, clock.today());
        return GoalView.of(Goal.numbered(goal), figures.on(day), day, population);
    }
}
