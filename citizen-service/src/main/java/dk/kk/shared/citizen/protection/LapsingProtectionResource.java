package dk.kk.shared.citizen.protection;

import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.rules.BothSidesList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Whose protection lapses soon: told in time to ask the citizen whether it is to be renewed. */
@Path("/api/v1/protections/lapsing")
class LapsingProtectionResource {
    private final LapsingProtections lapsing;
    private final Subjects subjects;

    LapsingProtectionResource(LapsingProtections lapsing, Subjects subjects) {
        this.lapsing = lapsing;
        this.subjects = subjects;
    }

    @GET
    @BothSidesList
    @Operation(
            summary =
                    "The caller's own citizens whose name and address protection lapses within so many days: what lapses first goes first")
    public RestResponse<List<LapsingProtection>> listLapsingProtections(
            @RestQuery @DefaultValue("30") @Min(1) @Max(366) int within,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = lapsing.page(within, page);
            subjects.listed(found.stream()
                    .limit(page.limit())
                    .map(LapsingProtection::citizenId)
                    .toList());
            return Paged.of(found, page, LapsingProtection::cursor, uri);
        });
    }
}
