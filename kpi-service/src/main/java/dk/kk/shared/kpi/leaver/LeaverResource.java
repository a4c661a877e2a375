package dk.kk.shared.kpi.leaver;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.rules.ExactFiguresRead;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/leavers")
public class LeaverResource {

    private final RecountLeavers leavers;
    private final Figures figures;
    private final BusinessClock clock;

    LeaverResource(RecountLeavers leavers, Figures figures, BusinessClock clock) {
        this.leavers = leavers;
        this.figures = figures;
        this.clock = clock;
    }

    @GET
    @ExactFiguresRead
    @Operation(
            summary = "Those who left match group 4-5 between two days, by where to: match 1-3, moved, dead and so on")
    public LeaversView leavers(
            @RestQuery
                    @Nullable
                    @Parameter(
                            description =
                                    "On which they belonged to the population; without it a year before the last day, or the first that figures are answered of")
                    LocalDate from,
            @RestQuery
                    @Nullable
                    @Parameter(description = "On which they are in match group 4-5 no more; today without it")
                    LocalDate to,
            @RestQuery @Nullable @Parameter(description = MeasuredMoment.KNOWN_AT) LocalDate knownAt,
            @RestQuery @DefaultValue("STRATEGY") Population population) {
        var last = Objects.requireNonNullElseGet(to, clock::today);
        var first = Objects.requireNonNullElseGet(from, () -> yearBefore(last));
        if (last.isBefore(first)) {
            throw new RuleViolation("span-empty", "from", first, "to", last);
        }
        figures.require(new FigureDay(first, knownAt));
        figures.require(new FigureDay(last, knownAt));
        return LeaversView.of(leavers.of(population, first, last, knownAt), population, first, last, knownAt);
    }

    /** In the first year of figures the first day that they are answered of. */
    private LocalDate yearBefore(LocalDate last) {
        var yearBefore = last.minusYears(1);
        return yearBefore.isBefore(figures.firstDay()) && !last.isBefore(figures.firstDay())
                ? figures.firstDay()
                : yearBefore;
    }
}
