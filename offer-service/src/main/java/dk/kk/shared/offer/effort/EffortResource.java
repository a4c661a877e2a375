package dk.kk.shared.offer.effort;

import dk.kk.shared.offer.effort.EffortView.Month;
import dk.kk.shared.offer.effort.EffortView.Part;
import dk.kk.shared.offer.effort.EffortView.ProjectPart;
import dk.kk.shared.offer.effort.EffortView.Target;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/longer-term-effort")
class EffortResource {
    private final EffortFigures figures;
    private final MethodProjects projects;
    private final EffortSettings settings;
    private final Caller caller;
    private final BusinessClock clock;

    EffortResource(
            EffortFigures figures,
            MethodProjects projects,
            EffortSettings settings,
            Caller caller,
            BusinessClock clock) {
        this.figures = figures;
        this.projects = projects;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @EffortRead
    @Operation(
            summary =
                    "How far the longer-term effort has come in a year: citizens reached, hours attended a week, social action plans")
    public EffortView getLongerTermEffort(
            @QueryParam("year")
                    @Nullable
                    @Min(1900)
                    @Max(2199)
                    @Parameter(description = "The one that today lies in, unless given")
                    Integer year) {
        var asked = EffortYear.of(year, clock);
        var counted = figures.byPart(asked);
        var shown = Shown.to(caller);
        return new EffortView(
                asked.year(),
                asked.first(),
                asked.last(),
                new Target(settings.citizens(), settings.weeklyHours()),
                settings.planMonths(),
                shown != Shown.EXACT,
                part(CountedPart.TOGETHER, counted, shown),
                part(CountedPart.PACKAGES, counted, shown),
                projects.during(asked.first(), asked.last()).stream()
                        .map(project -> new ProjectPart(
                                project.id(), project.code(), part(project.id().toString(), counted, shown)))
                        .toList(),
                months(figures.byMonth(asked), shown));
    }

    private static Part part(String part, Map<String, CountedPart> counted, Shown shown) {
        return Part.of(counted.getOrDefault(part, CountedPart.none(part)), shown);
    }

    private static List<Month> months(List<Long> reached, Shown shown) {
        return IntStream.range(0, reached.size())
                .mapToObj(i -> new Month(i + 1, shown.count(reached.get(i))))
                .toList();
    }
}
