package dk.kk.shared.plan.coordination;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.rules.BothSidesDecide;
import dk.kk.shared.platform.rules.BothSidesRead;
import dk.kk.shared.platform.rules.CaseworkersOfBothSides;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests between the two sides: most open by themselves; the side asked answers, the side that asked may do without. */
@Path("/api/v1/coordination-requests")
public class CoordinationResource {
    private final Desk desk;
    private final CoordinationRequests requests;
    private final AskByHand byHand;
    private final ToldRequests told;
    private final Caller caller;
    private final BusinessClock clock;

    CoordinationResource(
            Desk desk,
            CoordinationRequests requests,
            AskByHand byHand,
            ToldRequests told,
            Caller caller,
            BusinessClock clock) {
        this.told = told;
        this.desk = desk;
        this.requests = requests;
        this.byHand = byHand;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @BothSidesDecide
    @Operation(summary = "Ask the other side about a plan or about a shared citizen, though nothing was decided")
    public RestResponse<CoordinationRequestView> askOtherSide(@Valid @NotNull AskOtherSide request) {
        return desk.make(
                requests,
                Subject.citizen(request.citizenId()),
                request,
                "asked",
                () -> byHand.ask(ownSide(), request.citizenId(), request.planId(), request.words()),
                this::view);
    }

    @GET
    @BothSidesRead
    @Operation(summary = "A citizen's requests, of either side to the other, in the order they were asked")
    public RestResponse<List<CoordinationRequestView>> listCoordinationRequests(
            @QueryParam("citizenId") @NotNull UUID citizenId, @Valid @BeanParam PageRequest page) {
        return desk.list(requests, citizenId, page, this::view);
    }

    @GET
    @Path("/{id}")
    @BothSidesRead
    @Operation(summary = "A request of one side to the other")
    public RestResponse<CoordinationRequestView> getCoordinationRequest(@RestPath UUID id) {
        return desk.show(requests, id, this::view);
    }

    @POST
    @Path("/{id}/answer")
    @BothSidesDecide
    @MovesTo("ANSWERED")
    @Operation(summary = "The side that was asked answers")
    public RestResponse<CoordinationRequestView> answerCoordinationRequest(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull AnswerOtherSide request) {
        return change(id, ifMatch, asked -> {
            var reply = Reply.of(request.outcome(), request.answer(), caller.employee(), clock.today());
            return asked.answer(ownSide(), reply, clock);
        });
    }

    @POST
    @Path("/{id}/waiver")
    @CaseworkersOfBothSides
    @MovesTo("WAIVED")
    @Operation(summary = "The side that asked does without an answer, and says why")
    public RestResponse<CoordinationRequestView> waiveCoordination(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WaiveCoordination request) {
        return change(id, ifMatch, asked -> asked.waive(ownSide(), request.reason(), clock));
    }

    private RestResponse<CoordinationRequestView> change(
            UUID id, @Nullable IfMatch ifMatch, Verb<CoordinationRequest> verb) {
        return desk.change(requests, id, ifMatch, verb, this::view);
    }

    private CoordinationRequestView view(CoordinationRequest request) {
        return told.view(request);
    }

    private Administration ownSide() {
        return Administration.of(caller.principal());
    }

    /**
     * @param planId of either side; left out where it is about the citizen
     * @param words they stay in this service
     */
    record AskOtherSide(
            @NotNull UUID citizenId,
            @Nullable UUID planId,
            @NotBlank @Size(max = 2000) String words) {}

    /** @param answer needed where the side objects; it stays in this service */
    public record AnswerOtherSide(
            @NotNull Outcome outcome,
            @Nullable @Size(max = 2000) String answer) {}

    record WaiveCoordination(@NotNull WaiverReason reason) {}
}
