package dk.kk.shared.plan.proposal;

import dk.kk.shared.plan.figure.Figure;
import dk.kk.shared.plan.figure.FigureTarget;
import dk.kk.shared.plan.figure.FigureValue;
import dk.kk.shared.platform.disclosure.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figure before and after, the difference, and where each is counted again. */
@Schema(name = "ProposalEvaluation")
public record EvaluationView(
        Registered before,
        Registered after,

        @Schema(
                description =
                        "From before to after: percentage points of a share, else citizens or seconds; null where the values are not shown")
        @Nullable
        BigDecimal difference,

        @Schema(description = "Whether after reaches the target; null where the values are not shown") @Nullable
        Boolean targetReached,

        String words,
        LocalDate registeredOn) {

    @Schema(name = "RegisteredFigureValue")
    public record Registered(
            LocalDate day,
            @Nullable LocalDate knownAt,
            @Nullable Long amount,
            @Nullable Long ofAll,

            @Schema(
                    description =
                            "Percent of a share, else the amount; null to who sees protected numbers: the link shows them those")
            @Nullable
            BigDecimal value,

            @Schema(
                    description = "On kpi-service: the same counted again",
                    examples = "/api/v1/goals/2?population=STRATEGY&asOf=2009-11-30&knownAt=2009-12-01")
            String link,

            @Schema(description = "On the pages of kpi-service")
            String page) {
        static Registered of(FigureValue value, Figure figure, Precision precision) {
            var isShown = precision.isExact();
            return new Registered(
                    value.day(),
                    value.knownAt(),
                    isShown ? value.amount() : null,
                    isShown ? value.ofAll() : null,
                    isShown ? value.shown() : null,
                    figure.recount(value.day(), value.knownAt()),
                    figure.page(value.day(), value.knownAt()));
        }
    }

    static EvaluationView of(Evaluation evaluation, Figure figure, @Nullable FigureTarget target, Precision precision) {
        var isShown = precision.isExact();
        return new EvaluationView(
                Registered.of(evaluation.before(), figure, precision),
                Registered.of(evaluation.after(), figure, precision),
                isShown ? evaluation.before().to(evaluation.after()) : null,
                (isShown && target != null) ? target.isReachedBy(evaluation.after()) : null,
                evaluation.words(),
                evaluation.registeredOn());
    }
}
