package dk.kk.shared.plan.figure;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure of kpi-service, by its code and parameters; its values stay there.
 *
 * @param population of goals and leavers alone; null: the strategy's
 * @param part the row of a figure that has several
 */
@Embeddable
@Schema(name = "Figure")
public record Figure(
        @Column(name = "figure_code") @NotNull @Enumerated(EnumType.STRING)
        FigureCode code,

        @Column(name = "figure_population") @Enumerated(EnumType.STRING) @Nullable
        FigurePopulation population,

        @Column(name = "figure_part") @Enumerated(EnumType.STRING) @Nullable
        FigurePart part) {

    /** What kpi-service takes as said is said. @throws RuleViolation {@code figure-parameters-unfit} */
    public Figure checked() {
        var isFit = (code.populated() || population == null)
                && (code.parts().isEmpty()
                        ? part == null
                        : part != null && code.parts().contains(part));
        if (!isFit) {
            throw new RuleViolation("figure-parameters-unfit", "figure", code, "parts", code.parts());
        }
        return code.populated() && population == null ? new Figure(code, FigurePopulation.STRATEGY, part) : this;
    }

    /** Where kpi-service's API answers it as it is today. */
    public String live() {
        return address(code.operation(), null, null);
    }

    /** Where the API counts it again. @param knownAt null where the figure has no past */
    public String recount(LocalDate day, @Nullable LocalDate knownAt) {
        return address(code.operation(), day, knownAt);
    }

    /** On a page of kpi-service. @param day null: as it is today */
    public String page(@Nullable LocalDate day, @Nullable LocalDate knownAt) {
        return address(code.page(), day, knownAt) + "#" + code.anchor();
    }

    private String address(String path, @Nullable LocalDate day, @Nullable LocalDate knownAt) {
        var query = Stream.of(
                        parameter("population", population),
                        parameter(code.dayParameter(), day),
                        parameter(code.knownParameter(), knownAt))
                .flatMap(found -> found)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static Stream<String> parameter(@Nullable String name, @Nullable Object value) {
        return name == null || value == null ? Stream.empty() : Stream.of(name + "=" + value);
    }
}
