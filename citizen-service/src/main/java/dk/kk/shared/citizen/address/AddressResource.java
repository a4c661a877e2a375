package dk.kk.shared.citizen.address;

import static org.jboss.resteasy.reactive.RestResponse.ok;

import dk.kk.shared.citizen.relation.CitizensInReach;
import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.Answers;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.rules.CaseworkersOfBothSides;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Where a citizen lives. */
@Path("/api/v1/citizens/{id}/address")
public class AddressResource {
    private final Desk desk;
    private final Addresses addresses;
    private final ShownAddresses shown;
    private final CitizensInReach reach;
    private final Subjects subjects;
    private final BusinessClock clock;

    AddressResource(
            Desk desk,
            Addresses addresses,
            ShownAddresses shown,
            CitizensInReach reach,
            Subjects subjects,
            BusinessClock clock) {
        this.desk = desk;
        this.addresses = addresses;
        this.shown = shown;
        this.reach = reach;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GET
    @MayAskForAddress
    @Operation(summary = "Where a citizen lives on a day; a protected address is withheld from those without a case")
    public RestResponse<AddressView> getAddress(@RestPath UUID id, @BeanParam TwoClocks clocks) {
        var view = subjects.inTransaction(() -> {
            subjects.open(reach.citizenToRefer(id));
            return shown.of(id, clocks);
        });
        var version = view.version();
        return clocks.answer(version == null ? ok(view) : Answers.ok(view, version));
    }

    @POST
    @Path("/change")
    @CaseworkersOfBothSides
    @Operation(summary = "A citizen moved on a day, and lives there until the next move")
    public RestResponse<AddressView> changeAddress(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ChangeAddress request) {
        return change(id, ifMatch, address -> address.change(request.move(), clock.today()));
    }

    @POST
    @Path("/correction")
    @CaseworkersOfBothSides
    @Operation(summary = "A move was recorded wrongly: it led elsewhere, was on another day, or never was")
    public RestResponse<AddressView> correctAddress(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectAddress request) {
        var instead = request.instead();
        return change(
                id,
                ifMatch,
                address -> address.correct(request.movedOn(), instead == null ? null : instead.move(), clock.today()));
    }

    private RestResponse<AddressView> change(UUID id, @Nullable IfMatch ifMatch, Verb<CitizenAddress> verb) {
        return desk.change(addresses, id, ifMatch, verb, address -> shown.view(address, new TwoClocks()));
    }

    /**
     * @param movedOn today at the latest
     * @param postalCode four digits
     * @param municipality its four-digit code: {@code 0101}
     */
    record ChangeAddress(
            @NotNull LocalDate movedOn,
            @NotBlank @Size(max = 100) String street,
            @Nullable @Size(max = 100) String careOf,

            @NotNull @Size(max = 4) @Pattern(regexp = "[0-9]{4}")
            String postalCode,

            @NotBlank @Size(max = 100) String town,

            @NotNull @Size(max = 4) @Pattern(regexp = "[0-9]{4}")
            String municipality) {

        Move move() {
            return new Move(movedOn, street, careOf, postalCode, town, municipality);
        }
    }

    /**
     * @param movedOn the day of the move that was recorded wrongly
     * @param instead the true one; absent: there was none
     */
    record CorrectAddress(
            @NotNull LocalDate movedOn, @Valid @Nullable ChangeAddress instead) {}
}
