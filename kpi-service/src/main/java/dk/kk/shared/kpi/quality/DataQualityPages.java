package dk.kk.shared.kpi.quality;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.figure.ReadFigures;
import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.rules.FiguresRead;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What missing and doubtful registrations could move the three goals by. */
@Path("/data-quality")
class DataQualityPages {

    private final JudgeQuality quality;
    private final ReadFigures figures;
    private final Reader reader;

    DataQualityPages(JudgeQuality quality, ReadFigures figures, Reader reader) {
        this.quality = quality;
        this.figures = figures;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "quality", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DataQualityPage(ShownQuality shown) implements TemplateInstance {}

    @GET
    @FiguresRead
    public TemplateInstance dataQuality(
            @RestQuery @Nullable LocalDate asOf, @RestQuery @DefaultValue("STRATEGY") Population population) {
        var shown = figures.upTo(asOf, null);
        return new DataQualityPage(ShownQuality.of(
                shown,
                population,
                Arrays.stream(Goal.values())
                        .map(goal -> quality.of(shown, goal, population))
                        .toList(),
                reader.language()));
    }
}
