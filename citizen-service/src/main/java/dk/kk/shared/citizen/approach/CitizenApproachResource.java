package dk.kk.shared.citizen.approach;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.greenline.GreenLineMembers;
import dk.kk.shared.citizen.relation.CitizensInReach;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's approaches: each side registers those to itself (SOF's entry point for every citizen of SOF's, the front desk of a side for
 * those whom nobody has there), both sides see all.
 */
@Path("/api/v1/citizens/{id}/approaches")
public class CitizenApproachResource {
    private final Desk desk;
    private final Approaches approaches;
    private final CitizensInReach reach;
    private final GreenLineMembers greenLine;
    private final Caller caller;
    private final BusinessClock clock;

    CitizenApproachResource(
            Desk desk,
            Approaches approaches,
            CitizensInReach reach,
            GreenLineMembers greenLine,
            Caller caller,
            BusinessClock clock) {
        this.desk = desk;
        this.approaches = approaches;
        this.reach = reach;
        this.greenLine = greenLine;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @HandlesApproaches
    @Operation(summary = "Register that a citizen asked for a caseworker of the caller's side")
    public RestResponse<ApproachView> registerApproach(@RestPath UUID id, @Valid @NotNull RegisterApproach request) {
        return desk.make(
                approaches,
                reach.citizenWhoAsks(id),
                request,
                "registered",
                () -> Approach.register(id, asking(id, request), request.reachedAt(), clock),
                this::view);
    }

    @GET
    @BothSidesRead
    @Operation(summary = "A citizen's approaches to either side, in the order they were registered")
    public RestResponse<List<ApproachView>> listCitizenApproaches(
            @RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return desk.list(approaches, id, page, this::view);
    }

    private ApproachView view(Approach approach) {
        return ApproachView.of(approach, caller);
    }

    private Asking asking(UUID citizen, RegisterApproach request) {
        var side = Administration.of(caller.principal());
        return Asking.at(request.askedAt(), side, request.channel(), at -> greenLine.wasKnownOnIt(citizen, at), clock);
    }

    /**
     * @param askedAt not in the future
     * @param reachedAt when a caseworker spoke with the citizen, at once or before it was registered; left out while they wait
     */
    record RegisterApproach(
            @NotNull Channel channel,
            @NotNull Instant askedAt,
            @Nullable Instant reachedAt) {}
}
