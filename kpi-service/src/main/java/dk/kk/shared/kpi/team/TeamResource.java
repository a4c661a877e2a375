package dk.kk.shared.kpi.team;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.rules.ManagersOfBothSides;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/goals/{goal}/teams")
class TeamResource {

    private final Teams teams;
    private final BusinessClock clock;

    TeamResource(Teams teams, BusinessClock clock) {
        this.teams = teams;
        this.clock = clock;
    }

    @GET
    @Transactional
    @ManagersOfBothSides
    @Operation(
            summary = "A goal team by team, exactly, for managers: the parts add up to the goal's figure",
            description =
                    "By who is responsible on the day, as known now; whom no team is responsible for stands last.")
    public List<TeamView> goalTeams(
            @RestPath @Parameter(description = "1, 2 or 3") int goal,
            @RestQuery @Nullable @Parameter(description = "A day; today without it") LocalDate asOf,
            @RestQuery @Nullable @Parameter(description = "As known at the end of that day; now without it")
                    LocalDate knownAt,
            @RestQuery @DefaultValue("STRATEGY") Population population,
            @RestQuery @DefaultValue("SOF") @Parameter(description = "Whose teams") Administration administration) {
        var day = new FigureDay(Objects.requireNonNullElseGet(asOf, clock::today), knownAt);
        return teams.of(Goal.numbered(goal), day, population, administration);
    }
}
