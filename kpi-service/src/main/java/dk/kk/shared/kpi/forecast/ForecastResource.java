package dk.kk.shared.kpi.forecast;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.platform.rules.FiguresRead;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/goals/{goal}/forecast")
class ForecastResource {

    private final MakeForecast make;

    ForecastResource(MakeForecast make) {
        this.make = make;
    }

    @GET
    @FiguresRead
    @Operation(summary = "What a goal will have come to on its next measuring day, with an interval: a method of ours")
    public ForecastView goalForecast(
            @RestPath @Parameter(description = "1, 2 or 3") int goal,
            @RestQuery @DefaultValue("STRATEGY") Population population,
            @RestQuery
                    @DefaultValue("0")
                    @Min(0)
                    @Max(1000)
                    @Parameter(description = "What if so many citizens more began to count each week")
                    int morePerWeek) {
        return make.of(Goal.numbered(goal), population, morePerWeek);
    }
}
