package dk.kk.shared.citizen.protection;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.rules.BothSidesRead;
import dk.kk.shared.platform.rules.CaseworkersOfBothSides;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whether a citizen has name and address protection: the responsible caseworkers of either side record it, both sides see it. */
@Path("/api/v1/citizens/{id}/protection")
class ProtectionResource {
    private final Desk desk;
    private final Protections protections;
    private final Caller caller;
    private final BusinessClock clock;

    ProtectionResource(Desk desk, Protections protections, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.protections = protections;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @BothSidesRead
    @Operation(summary = "Whether a citizen has name and address protection on a day, and all its grants")
    public RestResponse<ProtectionView> getProtection(@RestPath UUID id, @BeanParam TwoClocks clocks) {
        return clocks.answer(desk.show(protections, id, stream -> view(stream, clocks)));
    }

    @POST
    @Path("/grant")
    @CaseworkersOfBothSides
    @Operation(summary = "A citizen was granted name and address protection, for a year unless it lapses before")
    public RestResponse<ProtectionView> grantProtection(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull GrantProtection request) {
        return change(id, ifMatch, stream -> stream.grant(request.days(), ownSide(), clock.today()));
    }

    @POST
    @Path("/renewal")
    @CaseworkersOfBothSides
    @Operation(summary = "Protection was granted again before it lapsed: from that day on the new grant holds")
    public RestResponse<ProtectionView> renewProtection(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull GrantProtection request) {
        return change(id, ifMatch, stream -> stream.renew(request.days(), ownSide(), clock.today()));
    }

    @POST
    @Path("/end")
    @CaseworkersOfBothSides
    @Operation(summary = "Protection ended before it lapsed")
    public RestResponse<ProtectionView> endProtection(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull EndProtection request) {
        return change(id, ifMatch, stream -> stream.end(request.endsOn(), ownSide(), clock.today()));
    }

    @POST
    @Path("/correction")
    @CaseworkersOfBothSides
    @Operation(summary = "A grant was recorded wrongly: it had other days, or never was")
    public RestResponse<ProtectionView> correctProtection(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectProtection request) {
        var instead = request.instead();
        return change(
                id,
                ifMatch,
                stream -> stream.correct(
                        request.grantedOn(), instead == null ? null : instead.days(), ownSide(), clock.today()));
    }

    private RestResponse<ProtectionView> change(UUID id, @Nullable IfMatch ifMatch, Verb<CitizenProtection> verb) {
        return desk.change(protections, id, ifMatch, verb, stream -> view(stream, new TwoClocks()));
    }

    private ProtectionView view(CitizenProtection stream, TwoClocks clocks) {
        return ProtectionView.of(stream, clocks, clock.today());
    }

    private Administration ownSide() {
        return Administration.of(caller.principal());
    }

    /**
     * @param grantedOn today at the latest
     * @param lapsesOn the first day without it; a year after the grant, at the latest and when absent
     */
    record GrantProtection(
            @NotNull LocalDate grantedOn, @Nullable LocalDate lapsesOn) {
        GrantedDays days() {
            return GrantedDays.of(grantedOn, lapsesOn);
        }
    }

    /** @param endsOn the first day without it: today at the latest */
    record EndProtection(@NotNull LocalDate endsOn) {}

    /**
     * @param grantedOn the day of the grant that was recorded wrongly
     * @param instead its true days; absent: it never was
     */
    record CorrectProtection(
            @NotNull LocalDate grantedOn, @Valid @Nullable GrantProtection instead) {}
}
