package dk.kk.shared.citizen.overview;

import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.relation.OfCaseworker;
import dk.kk.shared.platform.rules.BothSidesList;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Reading across features: one citizen, or the citizens of a team. */
@Path("/api/v1/citizens")
public class OverviewResource {
    private final CitizenSummaries summaries;
    private final Subjects subjects;

    OverviewResource(CitizenSummaries summaries, Subjects subjects) {
        this.summaries = summaries;
        this.subjects = subjects;
    }

    @GET
    @Path("/{id}")
    @BothSidesRead
    @Operation(summary = "A citizen at a glance, with the versions of the streams behind it")
    public CitizenSummary getCitizen(@RestPath UUID id) {
        return subjects.inTransaction(() -> {
            subjects.open(id);
            return summaries.page(id).orElseThrow(() -> new RuleViolation("not-found", "kind", "citizen", "id", id));
        });
    }

    @GET
    @BothSidesList
    @Operation(
            summary = "The citizens of a team, or of all the caller's teams: only those the caller is responsible for")
    public RestResponse<List<CitizenSummary>> listCitizens(
            @Valid @BeanParam CitizenFilter filter,
            @Valid @BeanParam OfCaseworker caseworker,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = summaries.own(filter, caseworker, page.after() == null ? null : page.afterId(), page.fetch());
            subjects.listed(
                    found.stream().limit(page.limit()).map(CitizenSummary::id).toList());
            return Paged.of(found, page, citizen -> citizen.id().toString(), uri);
        });
    }
}
