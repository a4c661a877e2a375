package dk.kk.shared.offer.catalogue;

import dk.kk.shared.offer.counting.Counts;
import dk.kk.shared.offer.counting.CountsAs;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.rules.ManagersOfBothSides;
import dk.kk.shared.platform.stream.Origin;
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
    private final Desk desk;
    private final Offers offers;
    private final Caller caller;
    private final BusinessClock clock;

    OfferResource(Desk desk, Offers offers, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.offers = offers;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @ManagersOfBothSides
    @Operation(summary = "List an offer of one's own administration in the catalogue")
    public RestResponse<OfferView> listOffer(@Valid @NotNull ListOffer request) {
        return desk.make(
                offers,
                null,
                request,
                "listed",
                () -> {
                    request.administration().requireOwn(caller);
                    offers.requireFree(request.code());
                    return Offer.list(
                            request.code(), request.terms(), request.counts(), request.capacity(), Origin.LIVE, clock);
                },
                OfferView::of);
    }

    @GET
    @Transactional
    @CatalogueRead
    @Operation(summary = "The catalogue")
    public RestResponse<List<OfferView>> listOffers(
            @QueryParam("asOf") @Nullable @Parameter(description = "Only those in force on this day") LocalDate asOf,
            @BeanParam @Valid PageRequest page,
            UriInfo uri) {
        return Paged.of(offers.page(asOf, page), page, offer -> offer.id().toString(), uri, OfferView::of);
    }

    @GET
    @Path("/{id}")
    @CatalogueRead
    @Operation(summary = "An offer")
    public RestResponse<OfferView> getOffer(@RestPath UUID id) {
        return desk.show(offers, id, OfferView::of);
    }

    @POST
    @Path("/{id}/withdrawal")
    @ManagersOfBothSides
    @Operation(summary = "Withdraw an offer from a day on; courses that began before go on")
    public RestResponse<OfferView> withdrawOffer(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WithdrawOffer request) {
        return change(id, ifMatch, offer -> offer.change(offer.terms().until(request.validTo()), Origin.LIVE, clock));
    }

    @POST
    @Path("/{id}/capacity")
    @ManagersOfBothSides
    @Operation(summary = "Change for how many citizens an offer has room: not for fewer than have a place")
    public RestResponse<OfferView> changeCapacity(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ChangeCapacity request) {
        return change(id, ifMatch, offer -> offer.resize(request.capacity(), clock));
    }

    /** By the administration that runs it. */
    private RestResponse<OfferView> change(UUID id, @Nullable IfMatch ifMatch, Verb<Offer> verb) {
        return desk.change(
                offers,
                id,
                ifMatch,
                offer -> {
                    offer.administration().requireOwn(caller);
                    return verb.on(offer);
                },
                OfferView::of);
    }

    @POST
    @Path("/{id}/initiative")
    @ManagersOfBothSides
    @Operation(summary = "Say which initiative for women an offer is part of; it counts as what it did")
    public RestResponse<OfferView> markOffer(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull MarkOffer request) {
        return desk.change(
                offers,
                id,
                ifMatch,
                offer -> {
                    offer.administration().requireOwn(caller);
                    return offer.mark(request.initiative(), clock);
                },
                OfferView::of);
    }

    @Schema(name = "ListOffer")
    record ListOffer(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 100) String provider,

            @Nullable
            @Size(min = 1, max = 40)
            @Schema(description = "As in the tokens of the provider's people; without it they see nothing of the offer")
            String providerCode,

            @NotNull Administration administration,
            @NotNull CountsAs countsAs,
            @NotNull Boolean countsForGoal3,
            @NotNull @Min(0) @Max(60) Integer weeklyHours,

            @Nullable
            @Min(0)
            @Max(10_000)
            @Schema(description = "For so many citizens there is room; without it, no limit")
            Integer capacity,

            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo) {

        Terms terms() {
            if (validTo != null && !validTo.isAfter(validFrom)) {
                throw new RuleViolation("offer-ends-before-start", "validFrom", validFrom, "validTo", validTo);
            }
            return new Terms(name, provider, providerCode, administration, weeklyHours, validFrom, validTo);
        }

        Counts counts() {
            return new Counts(countsAs, countsForGoal3);
        }
    }

    @Schema(name = "ChangeCapacity")
    record ChangeCapacity(
            @Nullable @Min(0) @Max(10_000) @Schema(description = "Null: no limit")
            Integer capacity) {}

    @Schema(name = "WithdrawOffer")
    record WithdrawOffer(
            @NotNull @Schema(description = "The first day on which nobody can begin any more")
            LocalDate validTo) {}

    @Schema(name = "MarkOffer")
    record MarkOffer(
            @Nullable @Schema(description = "None takes the mark away")
            Initiative initiative) {}
}
