package dk.kk.shared.plan.needed;

import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.relation.OfCaseworker;
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

/** SOF's list of whom it must offer a plan. */
@Path("/api/v1/social-plans/needed")
public class NeededPlanResource {
    private final NeededPlans needed;
    private final Subjects subjects;

    NeededPlanResource(NeededPlans needed, Subjects subjects) {
        this.needed = needed;
        this.subjects = subjects;
    }

    @GET
    @NeededPlansRead
    @Operation(
            summary =
                    "The caller's shared citizens who must be offered a social action plan: those in the longer-term effort first")
    public RestResponse<List<NeededPlan>> listNeededSocialPlans(
            @RestQuery @Nullable @Size(max = 40) String team,
            @Valid @BeanParam OfCaseworker caseworker,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = needed.page(team, caseworker, page);
            subjects.listed(found.stream()
                    .limit(page.limit())
                    .map(NeededPlan::citizenId)
                    .toList());
            return Paged.of(found, page, citizen -> citizen.key().cursor(), uri);
        });
    }

    @GET
    @Path("/counts")
    @NeededPlansRead
    @Operation(summary = "How many they are, and how many of them are in the longer-term effort")
    public NeededCounts countNeededSocialPlans(@RestQuery @Nullable @Size(max = 40) String team) {
        return subjects.inTransaction(() -> {
            subjects.listed(List.of());
            return needed.counts(team);
        });
    }
}
