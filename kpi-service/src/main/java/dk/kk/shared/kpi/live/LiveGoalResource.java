package dk.kk.shared.kpi.live;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.figure.ReadFigures;
import dk.kk.shared.platform.rules.FiguresRead;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/live-goals")
class LiveGoalResource {

    private final LiveFigures live;
    private final ReadFigures figures;

    LiveGoalResource(LiveFigures live, ReadFigures figures) {
        this.live = live;
        this.figures = figures;
    }

    @GET
    @FiguresRead
    @Operation(
            summary =
                    "The three goals today, kept up to date by each event; of who sees protected numbers those of the latest release")
    public LiveGoalsView liveGoals(@RestQuery @DefaultValue("STRATEGY") Population population) {
        var sources = live.sources(); // before the figures: they know at least so much
        var now = figures.on(null, null);
        return new LiveGoalsView(now.day().asOf(), GoalView.all(now, population, sources), live.noContactSince());
    }

    /** @param noContactSince when the event stream was last heard, real time: the figures are of then; null while they follow it */
    @Schema(name = "LiveGoals")
    record LiveGoalsView(
            LocalDate asOf, List<GoalView> goals, @Nullable Instant noContactSince) {}
}
