package dk.kk.shared.offer.catalogue;

import dk.kk.shared.offer.benefit.BenefitType;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.rules.ManagersOfBothSides;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** For whom an offer is. */
@Path("/api/v1/offers/{id}/admission")
class OfferAdmissionResource {
    private final Desk desk;
    private final Offers offers;
    private final Caller caller;
    private final BusinessClock clock;

    OfferAdmissionResource(Desk desk, Offers offers, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.offers = offers;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @ManagersOfBothSides
    @Operation(summary = "Say by which law an offer is given, whom it is made for and who may be referred to it")
    public RestResponse<OfferView> changeAdmission(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ChangeAdmission request) {
        return desk.change(
                offers,
                id,
                ifMatch,
                offer -> {
                    offer.administration().requireOwn(caller);
                    return offer.restOn(request.basis(), clock);
                },
                OfferView::of);
    }

    @Schema(name = "ChangeAdmission")
    record ChangeAdmission(
            @Nullable Law law,
            @NotNull @Size(max = 5) List<@NotNull AimedAt> aimedAt,

            @NotNull
            @Size(max = 3)
            @Schema(description = "The citizen receives one of them; none: whatever is paid. Of BIF's offers alone")
            List<@NotNull BenefitType> benefitTypes,

            @NotNull @Size(max = 5) @Schema(description = "The citizen is in one of them; none: in any")
            List<@NotNull @Pattern(regexp = "[1-5]") @Size(max = 1) String> matchGroups) {
        Basis basis() {
            return new Basis(law, aimedAt, new Admission(benefitTypes, matchGroups));
        }
    }
}
