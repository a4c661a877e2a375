package dk.kk.shared.plan.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure of kpi-service and where it is to be had. */
@Schema(name = "LinkedFigure")
public record FigureView(
        FigureCode code,
        @Nullable FigurePopulation population,
        @Nullable FigurePart part,
        FigureUnit unit,

        @Schema(
                description = "On kpi-service: the figure as it is today",
                examples = "/api/v1/goals/2?population=STRATEGY")
        String link) {

    public static FigureView of(Figure figure) {
        return new FigureView(
                figure.code(), figure.population(), figure.part(), figure.code().unit(), figure.live());
    }

    /** On the pages of kpi-service, as it is today. */
    public String page() {
        return new Figure(code, population, part).page(null, null);
    }
}
