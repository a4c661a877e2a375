package dk.kk.shared.offer.effort;

import dk.kk.shared.offer.effort.EffortView.Month;
import dk.kk.shared.offer.effort.EffortView.Part;
import dk.kk.shared.offer.effort.EffortView.ProjectPart;
import dk.kk.shared.offer.effort.EffortView.Target;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.disclosure.Precision;
import dk.kk.shared.platform.disclosure.ProtectionNote;
import dk.kk.shared.platform.disclosure.SmallNumbers;
import dk.kk.shared.platform.effort.EffortTargets;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/longer-term-effort")
class EffortResource {
    private final EffortFigures figures;
    private final MethodProjects projects;
    private final EffortTargets targets;
    private final SmallNumbers small;
    private final Caller caller;
    private final BusinessClock clock;

    EffortResource(
            EffortFigures figures,
            MethodProjects projects,
            EffortTargets targets,
            SmallNumbers small,
            Caller caller,
            BusinessClock clock) {
        this.figures = figures;
        this.projects = projects;
        this.targets = targets;
        this.small = small;
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
        var precision = Precision.of(caller);
        var asked = EffortYear.of(year, precision.isExact() ? clock.today() : lastMonthEnd());
        var counted = figures.byPart(asked);
        Function<String, Part> part = name -> Part.of(seen(counted, name, asked, precision), precision);
        return new EffortView(
                asked.year(),
                asked.first(),
                asked.last(),
                new Target(targets.citizens(), targets.weeklyHours()),
                targets.planMonths(),
                precision.isExact(),
                ProtectionNote.of(precision),
                part.apply(CountedPart.TOGETHER),
                part.apply(CountedPart.PACKAGES),
                projects.during(asked.first(), asked.last()).stream()
                        .map(project -> new ProjectPart(
                                project.id(),
                                project.code(),
                                part.apply(project.id().toString())))
                        .toList(),
                months(asked, precision));
    }

    private CountedPart seen(Map<String, CountedPart> counted, String name, EffortYear year, Precision precision) {
        var exact = counted.getOrDefault(name, CountedPart.none(name));
        return precision.isExact() ? exact : protectedEffort(year).part(exact);
    }

    private List<Month> months(EffortYear year, Precision precision) {
        var exact = figures.byMonth(year);
        var reached = precision.isExact() ? exact : protectedEffort(year).months(exact);
        return IntStream.range(0, reached.size())
                .mapToObj(i -> new Month(i + 1, precision.shown(reached.get(i))))
                .toList();
    }

    private ProtectedEffort protectedEffort(EffortYear year) {
        return new ProtectedEffort(small, year, YearMonth.from(clock.today()));
    }

    /** Of the last month that is over: within a month nothing may be seen to move. */
    private LocalDate lastMonthEnd() {
        return clock.today().withDayOfMonth(1).minusDays(1);
    }
}
