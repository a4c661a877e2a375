package dk.kk.shared.plan.coordination;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.relation.OfCaseworker;
import dk.kk.shared.platform.rules.BothSidesList;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the sides wait for from each other, about the caller's citizens. */
@Path("/api/v1/coordination-requests/waiting")
public class WaitingResource {
    private static final String SIDE = "The side that has to answer; without it, the caller's own";

    private final WaitingRequests waiting;
    private final Subjects subjects;
    private final ToldRequests told;
    private final Caller caller;

    WaitingResource(WaitingRequests waiting, Subjects subjects, ToldRequests told, Caller caller) {
        this.waiting = waiting;
        this.subjects = subjects;
        this.caller = caller;
        this.told = told;
    }

    @GET
    @BothSidesList
    @Operation(summary = "The requests about the caller's citizens that wait for a side: what is overdue goes first")
    public RestResponse<List<CoordinationRequestView>> listWaitingCoordination(
            @RestQuery @Nullable @Parameter(description = SIDE) Administration side,
            @Valid @BeanParam OfCaseworker caseworker,
            @RestQuery @Nullable LocalDate dueBefore,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = waiting.page(orOwn(side), caseworker, dueBefore, page);
            subjects.listed(found.stream()
                    .limit(page.limit())
                    .map(CoordinationRequest::citizenId)
                    .distinct()
                    .toList());
            told.read(found);
            return Paged.of(found, page, request -> WaitingKey.of(request).cursor(), uri, told::view);
        });
    }

    @GET
    @Path("/count")
    @BothSidesList
    @Operation(summary = "How many requests about the caller's citizens wait for a side, and how many are overdue")
    public RestResponse<WaitingCountView> countWaitingCoordination(
            @RestQuery @Nullable @Parameter(description = SIDE) Administration side) {
        return subjects.inTransaction(() -> {
            subjects.listed(List.of());
            return RestResponse.ok(waiting.count(orOwn(side)));
        });
    }

    private Administration orOwn(@Nullable Administration side) {
        return side == null ? Administration.of(caller.principal()) : side;
    }
}
