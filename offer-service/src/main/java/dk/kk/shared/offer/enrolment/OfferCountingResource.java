package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.catalogue.OfferView;
import dk.kk.shared.offer.counting.Counts;
import dk.kk.shared.offer.counting.CountsAs;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.rules.ManagersOfBothSides;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Stands beside the courses, as each of them is told with the change. */
@Path("/api/v1/offers/{id}/counting")
class OfferCountingResource {
    private final Desk desk;
    private final CountedOffers offers;
    private final Caller caller;
    private final BusinessClock clock;

    OfferCountingResource(Desk desk, CountedOffers offers, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.offers = offers;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @ManagersOfBothSides
    @Operation(summary = "From a day on an offer counts as something else; days before, and what was believed, stay")
    public RestResponse<OfferView> changeCounting(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ChangeCounting request) {
        return desk.change(
                offers,
                id,
                ifMatch,
                offer -> {
                    offer.administration().requireOwn(caller);
                    return offer.count(request.from(), request.counts(), request.ground(), clock);
                },
                OfferView::of);
    }

    @Schema(name = "ChangeCounting")
    record ChangeCounting(
            @NotNull
            @Schema(
                    description =
                            "The first day; it holds until the day of another change. As early as the offer is in force, at most")
            LocalDate from,

            @NotNull CountsAs countsAs,
            @NotNull Boolean countsForGoal3,

            @NotBlank @Size(max = 200) @Schema(description = "The text of the law")
            String ground) {
        Counts counts() {
            return new Counts(countsAs, countsForGoal3);
        }
    }
}
