package dk.kk.shared.offer.combination;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.rules.CaseworkersOfBothSides;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A component moves by its responsible side alone. The ETag is its package's. */
@Path("/api/v1/combination-packages/{id}/components/{componentId}")
class ComponentResource {
    private final Desk desk;
    private final CombinationPackages packages;
    private final Caller caller;
    private final BusinessClock clock;

    ComponentResource(Desk desk, CombinationPackages packages, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.packages = packages;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/start")
    @CaseworkersOfBothSides
    @MovesTo("STARTED")
    @Operation(summary = "A component of one's own side really began")
    public RestResponse<CombinationPackageView> startComponent(
            @RestPath UUID id,
            @RestPath UUID componentId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull StartComponent request) {
        return desk.change(
                packages,
                id,
                ifMatch,
                composed -> {
                    packages.requireOwnEnrolment(composed.citizenId(), request.enrolmentId());
                    return moved(
                            composed,
                            componentId,
                            component -> component.started(request.startedOn(), request.enrolmentId(), clock));
                },
                this::view);
    }

    @POST
    @Path("/completion")
    @CaseworkersOfBothSides
    @MovesTo("COMPLETED")
    @Operation(summary = "A component of one's own side was completed")
    public RestResponse<CombinationPackageView> completeComponent(
            @RestPath UUID id,
            @RestPath UUID componentId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CompleteComponent request) {
        return move(id, componentId, ifMatch, component -> component.completed(request.endedOn(), clock));
    }

    @POST
    @Path("/drop-out")
    @CaseworkersOfBothSides
    @MovesTo("DROPPED")
    @Operation(summary = "A component of one's own side was dropped after it began")
    public RestResponse<CombinationPackageView> dropComponent(
            @RestPath UUID id,
            @RestPath UUID componentId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull DropComponent request) {
        return move(
                id, componentId, ifMatch, component -> component.dropped(request.endedOn(), request.reason(), clock));
    }

    @POST
    @Path("/cancellation")
    @CaseworkersOfBothSides
    @MovesTo("CANCELLED")
    @Operation(summary = "Cancel a component of one's own side before it began")
    public RestResponse<CombinationPackageView> cancelComponent(
            @RestPath UUID id, @RestPath UUID componentId, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return move(id, componentId, ifMatch, Component::cancelled);
    }

    private RestResponse<CombinationPackageView> move(
            UUID id, UUID componentId, @Nullable IfMatch ifMatch, UnaryOperator<Component> how) {
        return desk.change(packages, id, ifMatch, composed -> moved(composed, componentId, how), this::view);
    }

    private String moved(CombinationPackage composed, UUID componentId, UnaryOperator<Component> how) {
        composed.component(componentId).requireMovedBy(caller);
        return composed.move(componentId, how, clock);
    }

    private CombinationPackageView view(CombinationPackage composed) {
        return CombinationPackageView.of(composed, caller.principal());
    }

    @Schema(name = "StartComponent")
    record StartComponent(
            @NotNull @Schema(description = "Its first day") LocalDate startedOn,

            @Nullable
            @Schema(
                    description =
                            "The enrolment by which it is delivered; without it, the one that was planned, if any")
            UUID enrolmentId) {}

    @Schema(name = "CompleteComponent")
    record CompleteComponent(
            @NotNull @Schema(description = "Its last day") LocalDate endedOn) {}

    @Schema(name = "DropComponent")
    record DropComponent(
            @NotNull @Schema(description = "Its last day") LocalDate endedOn,

            @NotNull DropReason reason) {}
}
