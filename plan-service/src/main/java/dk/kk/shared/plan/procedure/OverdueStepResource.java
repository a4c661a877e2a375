package dk.kk.shared.plan.procedure;

import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.relation.OfCaseworker;
import dk.kk.shared.platform.rules.BothSidesList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is late in the shared procedures of the caller's citizens. */
@Path("/api/v1/procedure-runs/overdue-steps")
class OverdueStepResource {
    private final OverdueSteps steps;
    private final Subjects subjects;

    OverdueStepResource(OverdueSteps steps, Subjects subjects) {
        this.steps = steps;
        this.subjects = subjects;
    }

    @GET
    @BothSidesList
    @Operation(
            summary =
                    "The overdue steps of procedures that run for the caller's citizens, of both sides: the longest overdue first")
    public RestResponse<List<OverdueStep>> listOverdueProcedureSteps(
            @RestQuery @Nullable @Size(max = 40) String team,
            @Valid @BeanParam OfCaseworker caseworker,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = steps.page(team, caseworker, page);
            subjects.listed(found.stream()
                    .limit(page.limit())
                    .map(OverdueStep::citizenId)
                    .distinct()
                    .toList());
            return Paged.of(found, page, OverdueStep::cursor, uri);
        });
    }

    @GET
    @Path("/counts")
    @BothSidesList
    @Operation(summary = "How many they are, and whose")
    public OverdueStepCounts countOverdueProcedureSteps(@RestQuery @Nullable @Size(max = 40) String team) {
        return subjects.inTransaction(() -> {
            subjects.listed(List.of());
            return steps.counts(team);
        });
    }
}
