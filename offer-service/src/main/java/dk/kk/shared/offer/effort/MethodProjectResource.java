package dk.kk.shared.offer.effort;

import dk.kk.shared.offer.catalogue.Offers;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.rules.AnyRole;
import dk.kk.shared.platform.rules.ManagersOfBothSides;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A project is both administrations'; its offers are each one side's. */
@Path("/api/v1/method-projects")
class MethodProjectResource {
    private final Desk desk;
    private final MethodProjects projects;
    private final Offers offers;
    private final Caller caller;
    private final BusinessClock clock;

    MethodProjectResource(Desk desk, MethodProjects projects, Offers offers, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.projects = projects;
        this.offers = offers;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @ManagersOfBothSides
    @Operation(summary = "Register a method-development project; at most five run on any day")
    public RestResponse<MethodProjectView> registerProject(@Valid @NotNull RegisterProject request) {
        return desk.make(
                projects,
                null,
                request,
                "registered",
                () -> {
                    projects.requireRoom(request.code(), request.startsOn(), request.endsOn());
                    return MethodProject.register(request, clock);
                },
                MethodProjectView::of);
    }

    @GET
    @Transactional
    @AnyRole
    @Operation(summary = "The method-development projects, with the offers that belong to each")
    public RestResponse<List<MethodProjectView>> listProjects(@BeanParam @Valid PageRequest page, UriInfo uri) {
        return Paged.of(projects.page(page), page, project -> project.id().toString(), uri, MethodProjectView::of);
    }

    @GET
    @Path("/{id}")
    @AnyRole
    @Operation(summary = "A method-development project")
    public RestResponse<MethodProjectView> getProject(@RestPath UUID id) {
        return desk.show(projects, id, MethodProjectView::of);
    }

    @POST
    @Path("/{id}/offers")
    @ManagersOfBothSides
    @Operation(
            summary = "Say that an offer of one's own administration belongs to the project; it counts as what it did")
    public RestResponse<MethodProjectView> attachOffer(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull AttachOffer request) {
        return desk.change(
                projects,
                id,
                ifMatch,
                project -> {
                    offers.get(request.offerId()).administration().requireOwn(caller);
                    projects.requireFree(request.offerId());
                    return project.attach(request.offerId(), clock);
                },
                MethodProjectView::of);
    }

    @POST
    @Path("/{id}/offers/{offerId}/removal")
    @ManagersOfBothSides
    @Operation(summary = "An offer of one's own administration does not belong to the project after all")
    public RestResponse<MethodProjectView> detachOffer(
            @RestPath UUID id, @RestPath UUID offerId, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(
                projects,
                id,
                ifMatch,
                project -> {
                    offers.get(offerId).administration().requireOwn(caller);
                    return project.detach(offerId, clock);
                },
                MethodProjectView::of);
    }

    @POST
    @Path("/{id}/end")
    @ManagersOfBothSides
    @Operation(summary = "End a project; courses in its offers go on, and count no longer as the project's")
    public RestResponse<MethodProjectView> endProject(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull EndProject request) {
        return desk.change(
                projects, id, ifMatch, project -> project.end(request.endsOn(), clock), MethodProjectView::of);
    }

    @Schema(name = "RegisterProject")
    record RegisterProject(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Schema(description = "Its first day") LocalDate startsOn,

            @Nullable @Schema(description = "Its last day; without it, until further notice")
            LocalDate endsOn) {}

    @Schema(name = "AttachOffer")
    record AttachOffer(@NotNull UUID offerId) {}

    @Schema(name = "EndProject")
    record EndProject(
            @NotNull @Schema(description = "Its last day, today at the latest")
            LocalDate endsOn) {}
}
