package dk.kk.shared.offer.combination;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.move.StaysIn;
import dk.kk.shared.platform.rules.BothSidesRead;
import dk.kk.shared.platform.rules.CaseworkersOfBothSides;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/combination-packages")
class CombinationPackageResource {
    private final Desk desk;
    private final CombinationPackages packages;
    private final Caller caller;
    private final BusinessClock clock;

    CombinationPackageResource(Desk desk, CombinationPackages packages, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.packages = packages;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @CaseworkersOfBothSides
    @Operation(summary = "Compose a combination package for a citizen, with components of either side")
    public RestResponse<CombinationPackageView> composePackage(@Valid @NotNull ComposePackage request) {
        return desk.make(
                packages,
                Subject.citizen(request.citizenId()),
                request,
                "composed",
                () -> {
                    for (var component : request.components()) {
                        packages.requireOwnEnrolment(request.citizenId(), component.enrolmentId());
                    }
                    return CombinationPackage.compose(request.citizenId(), request.components(), clock);
                },
                this::view);
    }

    @GET
    @BothSidesRead
    @Operation(summary = "The combination packages of a citizen")
    public RestResponse<List<CombinationPackageView>> listPackages(
            @QueryParam("citizenId") @NotNull UUID citizenId, @BeanParam @Valid PageRequest page) {
        return desk.list(packages, citizenId, page, this::view);
    }

    @GET
    @Path("/{id}")
    @BothSidesRead
    @Operation(summary = "A combination package, its components and how far they have come")
    public RestResponse<CombinationPackageView> getPackage(@RestPath UUID id) {
        return desk.show(packages, id, this::view);
    }

    @POST
    @Path("/{id}/components")
    @CaseworkersOfBothSides
    @StaysIn("RUNNING")
    @Operation(summary = "Put one more component into a package that runs")
    public RestResponse<CombinationPackageView> addComponent(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull PlannedComponent request) {
        return desk.change(
                packages,
                id,
                ifMatch,
                composed -> {
                    packages.requireOwnEnrolment(composed.citizenId(), request.enrolmentId());
                    return composed.add(request, clock);
                },
                this::view);
    }

    @POST
    @Path("/{id}/end")
    @CaseworkersOfBothSides
    @MovesTo({"COMPLETED", "STOPPED"})
    @Operation(summary = "End a package in which nothing runs, for either side; what was only planned is cancelled")
    public RestResponse<CombinationPackageView> endPackage(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull EndPackage request) {
        return desk.change(
                packages,
                id,
                ifMatch,
                composed -> request.stopReason() == null
                        ? composed.complete(request.endedOn(), clock)
                        : composed.stop(request.endedOn(), request.stopReason(), clock),
                this::view);
    }

    private CombinationPackageView view(CombinationPackage composed) {
        return CombinationPackageView.of(composed, caller.principal());
    }

    @Schema(name = "ComposePackage")
    record ComposePackage(
            @NotNull UUID citizenId,
            @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull PlannedComponent> components) {}

    @Schema(name = "EndPackage")
    record EndPackage(
            @NotNull @Schema(description = "Its last day") LocalDate endedOn,

            @Nullable @Schema(description = "Why it is given up; without it, it is completed")
            DropReason stopReason) {}
}
