package dk.kk.shared.plan.followup;

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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Each side's late follow-ups of its own plans. */
@Path("/api/v1/plan-follow-ups")
public class FollowUpResource {
    private final FollowUps followUps;
    private final Subjects subjects;

    FollowUpResource(FollowUps followUps, Subjects subjects) {
        this.followUps = followUps;
        this.subjects = subjects;
    }

    @GET
    @BothSidesList
    @Operation(
            summary =
                    "The plans of the caller's citizens whose follow-up is late, or due before a day, also those put off: the longest late first")
    public RestResponse<List<LateFollowUp>> listLateFollowUps(
            @RestQuery @Nullable @Size(max = 40) String team,
            @Valid @BeanParam OfCaseworker caseworker,
            @RestQuery @Nullable LocalDate dueBefore,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = followUps.page(team, caseworker, dueBefore, page);
            subjects.listed(found.stream()
                    .limit(page.limit())
                    .map(LateFollowUp::citizenId)
                    .distinct()
                    .toList());
            return Paged.of(found, page, LateFollowUp::cursor, uri);
        });
    }

    @GET
    @Path("/counts")
    @BothSidesList
    @Operation(summary = "How many of them are late, and for whose reason they were put off")
    public LateCounts countLateFollowUps(@RestQuery @Nullable @Size(max = 40) String team) {
        return subjects.inTransaction(() -> {
            subjects.listed(List.of());
            return followUps.counts(team);
        });
    }
}
