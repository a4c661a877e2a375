package dk.kk.shared.offer.catalogue;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;

import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.cpr.WithoutCpr;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.paging.PageRequest;
import dk.kk.shared.platform.paging.Paged;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Answers;
import dk.kk.shared.platform.stream.IfMatch;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/offers")
class OfferResource {

    private final Offers offers;
    private final Caller caller;
    private final Outbox outbox;
    private final BusinessClock clock;

    OfferResource(Offers offers, Caller caller, Outbox outbox, BusinessClock clock) {
        this.offers = offers;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Access(roles = {BIF_MANAGER, SOF_MANAGER})
    @Operation(summary = "List an offer of one's own administration in the catalogue")
    public RestResponse<OfferView> listOffer(@Valid @NotNull ListOffer request) {
        request.administration().demandOwn(caller);
        offers.demandFree(request.code());
        var offer = Offer.list(request.code(), request.terms(), clock);
        offers.persist(offer);
        outbox.add(offer.event("offer.listed", "listed-by-manager"));
        return Answers.created(URI.create("/api/v1/offers/" + offer.id()), OfferView.of(offer), offer.version());
    }

    @GET
    @Transactional
    @Access(
            roles = {
                BIF_CASEWORKER,
                JOB_CONSULTANT,
                BIF_MANAGER,
                HOTLINE_OPERATOR,
                SOF_CASEWORKER,
                SOF_MANAGER,
                SPECIAL_UNIT,
                OFFER_PROVIDER,
                ANALYST
            })
    @Operation(summary = "The catalogue")
    public RestResponse<List<OfferView>> listOffers(
            @QueryParam("asOf") @Nullable @Parameter(description = "Only those in force on this day") LocalDate asOf,
            @BeanParam @Valid PageRequest page,
            UriInfo uri) {
        var views = offers.page(asOf, page).stream().map(OfferView::of).toList();
        return Paged.of(views, page, view -> view.id().toString(), uri);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Access(
            roles = {
                BIF_CASEWORKER,
                JOB_CONSULTANT,
                BIF_MANAGER,
                HOTLINE_OPERATOR,
                SOF_CASEWORKER,
                SOF_MANAGER,
                SPECIAL_UNIT,
                OFFER_PROVIDER,
                ANALYST
            })
    @Operation(summary = "An offer")
    public RestResponse<OfferView> getOffer(@RestPath UUID id) {
        var offer = offers.get(id);
        return Answers.ok(OfferView.of(offer), offer.version());
    }

    @POST
    @Path("/{id}/withdrawal")
    @Transactional
    @Access(roles = {BIF_MANAGER, SOF_MANAGER})
    @Operation(summary = "Withdraw an offer from a day on; courses that began before go on")
    public RestResponse<OfferView> withdrawOffer(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WithdrawOffer request) {
        var offer = offers.lock(id);
        offer.administration().demandOwn(caller);
        IfMatch.require(ifMatch, offer.version());
        offer.withdraw(request.validTo(), clock);
        outbox.add(offer.event("offer.withdrawn", "withdrawn-by-manager"));
        return Answers.ok(OfferView.of(offer), offer.version());
    }

    @Schema(name = "ListOffer")
    record ListOffer(
            @NotBlank @Size(max = 40) @WithoutCpr String code,
            @NotBlank @Size(max = 100) @WithoutCpr String name,
            @NotBlank @Size(max = 100) @WithoutCpr String provider,
            @NotNull Administration administration,
            @NotNull CountsAs countsAs,
            @NotNull Boolean countsForGoal3,
            @NotNull @Min(0) @Max(60) Integer weeklyHours,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo) {

        Terms terms() {
            if (validTo != null && !validTo.isAfter(validFrom)) {
                throw new RuleViolation("offer-ends-before-start", "validFrom", validFrom, "validTo", validTo);
            }
            return new Terms(name, provider, administration, countsAs, countsForGoal3, weeklyHours, validFrom, validTo);
        }
    }

    @Schema(name = "WithdrawOffer")
    record WithdrawOffer(
            @NotNull @Schema(description = "The first day on which nobody can begin any more")
            LocalDate validTo) {}
}
