package dk.kk.shared.plan.clarification;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.citizenlife.CitizenLives;
import dk.kk.shared.plan.clarification.ClarificationSteps.ConcludeClarification;
import dk.kk.shared.plan.clarification.ClarificationSteps.CorrectClarification;
import dk.kk.shared.plan.clarification.ClarificationSteps.DiscardClarification;
import dk.kk.shared.plan.clarification.ClarificationSteps.OpenClarification;
import dk.kk.shared.plan.clarification.ClarificationSteps.StartClarification;
import dk.kk.shared.plan.clarification.ClarificationSteps.StopClarification;
import dk.kk.shared.plan.coordination.CoordinatedPlans;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.Answers;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.move.StaysIn;
import dk.kk.shared.platform.rules.BothSidesDecide;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Work-capacity clarifications: each side makes its own, both are told of all. */
@Path("/api/v1/clarifications")
public class ClarificationResource {
    private final Desk desk;
    private final Clarifications clarifications;
    private final OneOpen oneOpen;
    private final CitizenLives lives;
    private final CoordinatedPlans coordinated;
    private final Caller caller;
    private final BusinessClock clock;

    ClarificationResource(
            Desk desk,
            Clarifications clarifications,
            OneOpen oneOpen,
            CitizenLives lives,
            CoordinatedPlans coordinated,
            Caller caller,
            BusinessClock clock) {
        this.desk = desk;
        this.clarifications = clarifications;
        this.oneOpen = oneOpen;
        this.lives = lives;
        this.coordinated = coordinated;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @BothSidesDecide
    @Operation(summary = "The caller's side plans to clarify how much a citizen can work")
    public RestResponse<ClarificationView> openClarification(@Valid @NotNull OpenClarification request) {
        var citizen = request.citizenId();
        return desk.make(
                clarifications,
                Subject.citizen(citizen),
                request,
                "opened",
                () -> {
                    oneOpen.requireNone(citizen, ownSide());
                    var opened = Clarification.open(citizen, ownSide(), request.plannedOn(), request.methods(), clock);
                    lives.require(citizen, opened.standing().days().said().stream());
                    return opened;
                },
                this::view);
    }

    @GET
    @BothSidesRead
    @Operation(summary = "Both sides' clarifications of a citizen's work capacity, in the order they were opened")
    public RestResponse<List<ClarificationView>> listClarifications(
            @QueryParam("citizenId") @NotNull UUID citizenId, @Valid @BeanParam PageRequest page) {
        return desk.list(clarifications, citizenId, page, this::view);
    }

    @GET
    @Path("/{id}")
    @BothSidesRead
    @Operation(summary = "A clarification, and what was said of it before")
    public RestResponse<ClarificationView> getClarification(@RestPath UUID id) {
        var shown = desk.show(clarifications, id, this::view).getEntity();
        return Answers.ok(shown, shown.version());
    }

    @POST
    @Path("/{id}/start")
    @BothSidesDecide
    @MovesTo("UNDER_WAY")
    @Operation(summary = "It has begun: the other side is asked, if the citizen is shared")
    public RestResponse<ClarificationView> startClarification(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull StartClarification request) {
        return change(id, ifMatch, one -> one.start(ownSide(), request.startedOn(), clock));
    }

    @POST
    @Path("/{id}/conclusion")
    @BothSidesDecide
    @MovesTo("CONCLUDED")
    @Operation(summary = "It came to a conclusion: the other side is asked, if the citizen is shared")
    public RestResponse<ClarificationView> concludeClarification(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ConcludeClarification request) {
        return change(id, ifMatch, one -> one.conclude(ownSide(), request.concludedOn(), request.found(one), clock));
    }

    @POST
    @Path("/{id}/stop")
    @BothSidesDecide
    @MovesTo("STOPPED")
    @Operation(summary = "It was given up before it had a conclusion")
    public RestResponse<ClarificationView> stopClarification(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull StopClarification request) {
        return change(id, ifMatch, one -> one.stop(ownSide(), request.stoppedOn(), request.reason(), clock));
    }

    @POST
    @Path("/{id}/discard")
    @BothSidesDecide
    @MovesTo("DISCARDED")
    @Operation(summary = "It was registered wrongly and counts nowhere")
    public RestResponse<ClarificationView> discardClarification(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull DiscardClarification request) {
        return change(id, ifMatch, one -> one.discard(ownSide(), request.reason(), clock));
    }

    @POST
    @Path("/{id}/correction")
    @BothSidesDecide
    @StaysIn({"PLANNED", "UNDER_WAY", "CONCLUDED", "STOPPED"})
    @Operation(summary = "It was otherwise than was recorded; another conclusion asks the other side again")
    public RestResponse<ClarificationView> correctClarification(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectClarification request) {
        return change(
                id,
                ifMatch,
                one -> one.correct(ownSide(), request.days(), request.found(), request.stopReason(), clock));
    }

    private RestResponse<ClarificationView> change(UUID id, @Nullable IfMatch ifMatch, Verb<Clarification> verb) {
        return desk.change(
                clarifications,
                id,
                clarification -> clarification.requireSide(ownSide()),
                ifMatch,
                clarification -> {
                    var before = clarification.standing().days().said();
                    var happened = verb.on(clarification);
                    lives.require(
                            clarification.citizenId(),
                            clarification.standing().days().said(),
                            before);
                    return happened;
                },
                this::view);
    }

    private ClarificationView view(Clarification clarification) {
        return ClarificationView.of(
                clarification,
                new ClarificationReader(ownSide()),
                coordinated.of(clarification.citizenId(), clarification.id()),
                caller.principal());
    }

    private Administration ownSide() {
        return Administration.of(caller.principal());
    }
}
