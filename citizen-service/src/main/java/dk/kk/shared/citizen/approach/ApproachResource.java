package dk.kk.shared.citizen.approach;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.move.MovesTo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An approach: the side that was asked says how it went on, the other sees it. */
@Path("/api/v1/approaches")
class ApproachResource {
    private final Desk desk;
    private final Approaches approaches;
    private final WaitingList list;
    private final Subjects subjects;
    private final Caller caller;
    private final BusinessClock clock;

    ApproachResource(
            Desk desk, Approaches approaches, WaitingList list, Subjects subjects, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.approaches = approaches;
        this.list = list;
        this.subjects = subjects;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @ListsApproaches
    @Operation(
            summary =
                    "The approaches of the caller's citizens to the caller's side: green line first, then who asked first")
    public RestResponse<List<ApproachView>> listApproaches(
            @RestQuery @Nullable @Size(max = 40) String team,
            @RestQuery @DefaultValue("WAITING") Phase phase,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = list.page(phase, team, page);
            subjects.listed(found.stream()
                    .limit(page.limit())
                    .map(Approach::citizenId)
                    .distinct()
                    .toList());
            return Paged.of(found, page, approach -> WaitingKey.of(approach).cursor(), uri, this::view);
        });
    }

    @GET
    @Path("/{id}")
    @HandlesApproaches
    @Operation(summary = "That a citizen asked for a caseworker, and how it went on")
    public RestResponse<ApproachView> getApproach(@RestPath UUID id) {
        return desk.show(approaches, id, this::view);
    }

    @POST
    @Path("/{id}/contact")
    @HandlesApproaches
    @MovesTo("REACHED")
    @Operation(summary = "A caseworker spoke with the citizen")
    public RestResponse<ApproachView> reachCitizen(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ReachCitizen request) {
        return change(id, ifMatch, approach -> approach.reach(ownSide(), request.reachedAt(), clock));
    }

    @POST
    @Path("/{id}/lapse")
    @HandlesApproaches
    @MovesTo("LAPSED")
    @Operation(summary = "Nobody will speak with the citizen about it any more")
    public RestResponse<ApproachView> lapseApproach(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull LapseApproach request) {
        return change(id, ifMatch, approach -> approach.lapse(ownSide(), request.reason(), clock));
    }

    @POST
    @Path("/{id}/correction")
    @HandlesApproaches
    @MovesTo("MISTAKEN")
    @Operation(summary = "It was registered by mistake and never counts")
    public RestResponse<ApproachView> correctApproach(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, approach -> approach.correct(ownSide(), clock));
    }

    private RestResponse<ApproachView> change(UUID id, @Nullable IfMatch ifMatch, Verb<Approach> verb) {
        return desk.change(approaches, id, ifMatch, verb, this::view);
    }

    private ApproachView view(Approach approach) {
        return ApproachView.of(approach, caller);
    }

    private Administration ownSide() {
        return Administration.of(caller.principal());
    }

    /** @param reachedAt not before the citizen asked and not in the future */
    record ReachCitizen(@NotNull Instant reachedAt) {}

    record LapseApproach(@NotNull LapseReason reason) {}
}
