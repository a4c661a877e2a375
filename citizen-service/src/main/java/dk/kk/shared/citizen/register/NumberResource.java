package dk.kk.shared.citizen.register;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dk.kk.shared.citizen.cpr.BlindCpr;
import dk.kk.shared.citizen.cpr.CprVault;
import dk.kk.shared.citizen.cpr.NumberChange;
import dk.kk.shared.citizen.cpr.NumberHistories;
import dk.kk.shared.citizen.cpr.NumberReason;
import dk.kk.shared.citizen.cpr.NumbersView;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The numbers of a citizen over time. They belong to the citizen's stream. */
@Path("/api/v1/citizens/{id}/cpr-numbers")
class NumberResource {
    private final Desk desk;
    private final Citizens citizens;
    private final NumberHistories histories;
    private final CprVault vault;
    private final Caller caller;
    private final BusinessClock clock;

    NumberResource(
            Desk desk,
            Citizens citizens,
            NumberHistories histories,
            CprVault vault,
            Caller caller,
            BusinessClock clock) {
        this.desk = desk;
        this.citizens = citizens;
        this.histories = histories;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @BothSidesRead
    @Operation(summary = "The numbers a citizen has and had, without their digits")
    public RestResponse<NumbersView> listCprNumbers(@RestPath UUID id) {
        return desk.show(citizens, id, citizen -> histories.view(id, citizen.version()));
    }

    @POST
    @ResponsibleCaseworkers
    @Operation(
            summary = "A citizen's number is another one; the former finds the citizen still, unless it was a mistake")
    public RestResponse<CitizenView> changeCprNumber(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ChangeCprNumber request) {
        caller.asksFor("cpr " + vault.nameless(request.cpr()));
        return desk.change(citizens, id, ifMatch, citizen -> change(citizen, request), CitizenView::of);
    }

    private String change(Citizen citizen, ChangeCprNumber request) {
        histories.change(citizen.citizenId(), new NumberChange(request.cpr(), request.validFrom(), request.reason()));
        return citizen.changeNumber(request.cpr(), clock);
    }

    /**
     * @param cpr the one that holds now
     * @param validFrom its first day, today at the latest; may be left out only where the number until now was wrongly
     *     registered: then it takes that one's place
     * @param reason why the number until now holds no more
     */
    record ChangeCprNumber(
            @NotNull @JsonSerialize(using = BlindCpr.class) Cpr cpr,
            @Nullable LocalDate validFrom,
            @NotNull NumberReason reason) {}
}
