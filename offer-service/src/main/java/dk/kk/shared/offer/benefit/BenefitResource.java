package dk.kk.shared.offer.benefit;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.rules.BifCaseworkerDecides;
import dk.kk.shared.platform.rules.BifSide;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/v1/benefits")
public class BenefitResource {
    private final Desk desk;
    private final Benefits benefits;
    private final Event<PaymentChanges> changes;
    private final Caller caller;
    private final BusinessClock clock;

    BenefitResource(Desk desk, Benefits benefits, Event<PaymentChanges> changes, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.benefits = benefits;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @BifCaseworkerDecides
    @Operation(summary = "Grant a citizen a benefit")
    public RestResponse<BenefitView> grantBenefit(@Valid @NotNull GrantBenefit request) {
        return desk.make(
                benefits,
                Subject.citizen(request.citizenId()),
                request,
                "granted",
                () -> Benefit.grant(request.citizenId(), request.benefitType(), request.startedOn(), clock),
                BenefitView::of);
    }

    @GET
    @BifSide
    @Operation(summary = "The benefits of a citizen")
    public RestResponse<List<BenefitView>> listBenefits(
            @QueryParam("citizenId") @NotNull UUID citizenId, @BeanParam @Valid PageRequest page) {
        return desk.list(benefits, citizenId, page, BenefitView::of);
    }

    @GET
    @Path("/{id}")
    @BifSide
    @Operation(summary = "A benefit, and what was ever recorded of its days")
    public RestResponse<BenefitView> getBenefit(@RestPath UUID id) {
        return desk.show(benefits, id, BenefitView::of);
    }

    @POST
    @Path("/{id}/ending")
    @BifCaseworkerDecides
    @Operation(summary = "End a benefit; without a stop of it SOF is told as if there were one")
    public RestResponse<BenefitView> endBenefit(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull EndBenefit request) {
        return desk.change(
                benefits,
                id,
                ifMatch,
                benefit -> {
                    var before = benefit.paid();
                    var happened = benefit.end(request.endedOn(), clock);
                    var change = new PaymentChange(benefit, before);
                    changes.fire(new PaymentChanges(List.of(change), caller.cause(happened), null));
                    return happened;
                },
                BenefitView::of);
    }

    @Schema(name = "GrantBenefit")
    record GrantBenefit(
            @NotNull UUID citizenId,
            @NotNull BenefitType benefitType,
            @NotNull LocalDate startedOn) {}

    @Schema(name = "EndBenefit")
    record EndBenefit(
            @NotNull @Schema(description = "The first day without it")
            LocalDate endedOn) {}
}
