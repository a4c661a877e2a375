package dk.kk.shared.kpi.explain;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.rules.BothSidesList;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/goals/{goal}/members")
class MemberResource {

    private final Members members;
    private final Subjects subjects;
    private final BusinessClock clock;

    MemberResource(Members members, Subjects subjects, BusinessClock clock) {
        this.members = members;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GET
    @BothSidesList
    @Operation(
            summary =
                    "The citizens behind a goal's figure and why each counts or does not: only those the caller is responsible for;"
                            + " who counts first, then who nearly does")
    public RestResponse<List<MemberView>> goalMembers(
            @RestPath @Parameter(description = "1, 2 or 3") int goal,
            @RestQuery @Nullable @Parameter(description = "A day; today without it") LocalDate asOf,
            @RestQuery @Nullable @Parameter(description = "As known at the end of that day; now without it")
                    LocalDate knownAt,
            @RestQuery @DefaultValue("STRATEGY") Population population,
            @RestQuery @DefaultValue("ALL") MemberPart part,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var day = new FigureDay(Objects.requireNonNullElseGet(asOf, clock::today), knownAt);
        return subjects.inTransaction(() -> {
            var last = page.after();
            var found = members.of(Goal.numbered(goal), day, population, part).stream()
                    .filter(member -> last == null || member.place().compareTo(last) > 0)
                    .limit(page.fetch())
                    .toList();
            subjects.listed(found.stream()
                    .limit(page.limit())
                    .map(MemberView::citizenId)
                    .toList());
            return Paged.of(found, page, MemberView::place, uri);
        });
    }
}
