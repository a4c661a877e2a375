package dk.kk.shared.kpi.forecast;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.rules.FiguresRead;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestQuery;

/** The three goals on their next measuring days. */
@Path("/forecast")
class ForecastPages {

    private final MakeForecast make;
    private final Reader reader;

    ForecastPages(MakeForecast make, Reader reader) {
        this.make = make;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "forecast", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ForecastPage(ShownForecast shown) implements TemplateInstance {}

    @GET
    @FiguresRead
    public TemplateInstance forecast(
            @RestQuery @DefaultValue("STRATEGY") Population population,
            @RestQuery @DefaultValue("5") @Min(0) @Max(1000) int morePerWeek) {
        return new ForecastPage(ShownForecast.of(
                Arrays.stream(Goal.values())
                        .map(goal -> make.of(goal, population, morePerWeek))
                        .toList(),
                reader.language()));
    }
}
