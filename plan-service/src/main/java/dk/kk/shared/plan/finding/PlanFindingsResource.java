package dk.kk.shared.plan.finding;

import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.rules.BothSidesList;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the plans of the two sides, courses and stops pull apart today: worked out of the facts whenever somebody asks. */
@Path("/api/v1/plan-findings")
public class PlanFindingsResource {
    private final Subjects subjects;
    private final FindConflicts conflicts;
    private final OwnCitizens citizens;
    private final BusinessClock clock;

    PlanFindingsResource(Subjects subjects, FindConflicts conflicts, OwnCitizens citizens, BusinessClock clock) {
        this.subjects = subjects;
        this.conflicts = conflicts;
        this.citizens = citizens;
        this.clock = clock;
    }

    @GET
    @BothSidesRead
    @Operation(summary = "What does not fit together for a citizen: between the two plans, the courses and the stops")
    public PlanFindingsView getPlanFindings(@QueryParam("citizenId") @NotNull UUID citizenId) {
        return subjects.inTransaction(() -> {
            var citizen = subjects.open(citizenId).getFirst();
            return PlanFindingsView.of(citizen, clock.today(), conflicts.of(citizen), conflicts);
        });
    }

    @GET
    @Path("/own")
    @BothSidesList
    @Operation(
            summary = "The caller's citizens with a plan or a course, and what does not fit together for each",
            description = "A page has so many citizens, also those without findings")
    public RestResponse<List<PlanFindingsView>> listOwnPlanFindings(
            @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = citizens.page(page);
            var shown = found.stream().limit(page.limit()).toList();
            subjects.listed(shown);
            var findings = conflicts.of(shown);
            var today = clock.today();
            return Paged.of(
                    found,
                    page,
                    UUID::toString,
                    uri,
                    citizen ->
                            PlanFindingsView.of(citizen, today, findings.getOrDefault(citizen, List.of()), conflicts));
        });
    }
}
