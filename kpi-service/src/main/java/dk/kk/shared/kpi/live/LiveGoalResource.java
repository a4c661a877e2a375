package dk.kk.shared.kpi.live;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.rules.FiguresRead;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/live-goals")
class LiveGoalResource {

    private final LiveSums sums;
    private final Standings standings;
    private final BusinessClock clock;

    LiveGoalResource(LiveSums sums, Standings standings, BusinessClock clock) {
        this.sums = sums;
        this.standings = standings;
        this.clock = clock;
    }

    @GET
    @FiguresRead
    @Operation(summary = "The three goals today, kept up to date by each event")
    public LiveGoalsView liveGoals(@RestQuery @DefaultValue("STRATEGY") Population population) {
        var today = clock.today();
        return new LiveGoalsView(today, standings.waiting(today), GoalView.all(sums.cube(), today, population));
    }

    @Schema(name = "LiveGoals")
    record LiveGoalsView(
            LocalDate asOf,

            @Schema(
                    description =
                            "Citizens whose standing the new day may have changed and who are not looked at yet; 0: complete")
            long waiting,

            List<GoalView> goals) {}
}
