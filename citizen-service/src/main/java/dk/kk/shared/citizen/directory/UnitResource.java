package dk.kk.shared.citizen.directory;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.Answers;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.rules.ManagersOfBothSides;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The directory: everyone employed may look up whom to call, and who leads a unit says when it is open and at which number it answers. */
@Path("/api/v1/units")
class UnitResource {

    private final Units units;
    private final Outbox outbox;
    private final Caller caller;
    private final BusinessClock clock;

    UnitResource(Units units, Outbox outbox, Caller caller, BusinessClock clock) {
        this.units = units;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @EveryoneEmployed
    @Operation(summary = "The units of both administrations, by code")
    public RestResponse<List<UnitView>> listUnits(
            @RestQuery @Nullable Administration administration,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var found = units.page(administration, Objects.requireNonNullElse(page.after(), ""), page.fetch());
        return Paged.of(found.stream().map(UnitView::of).toList(), page, UnitView::code, uri);
    }

    @GET
    @Path("/{code}")
    @EveryoneEmployed
    @Operation(summary = "A unit")
    public RestResponse<UnitView> getUnit(@RestPath @Size(max = 40) String code) {
        var unit = units.get(code);
        return Answers.ok(UnitView.of(unit), unit.version());
    }

    @POST
    @Path("/{code}/opening-hours")
    @Transactional
    @ManagersOfBothSides
    @Operation(
            summary =
                    "Say when a unit is open in a week, and on which days it is closed: instead of what was said before")
    public RestResponse<UnitView> changeOpeningHours(
            @RestPath @Size(max = 40) String code,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull OpeningHours request) {
        var unit = units.lock(code);
        unit.requireLedBy(caller);
        IfMatch.require(ifMatch, unit.version());
        if (unit.open(request.sound())) {
            outbox.add(unit.event(caller.cause("opening-hours-changed"), clock.instant()));
        }
        return Answers.ok(UnitView.of(unit), unit.version());
    }

    @POST
    @Path("/{code}/phone")
    @Transactional
    @ManagersOfBothSides
    @Operation(summary = "Say at which number a unit answers: instead of the one before")
    public RestResponse<UnitView> changePhone(
            @RestPath @Size(max = 40) String code,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ChangePhone request) {
        var unit = units.lock(code);
        unit.requireLedBy(caller);
        IfMatch.require(ifMatch, unit.version());
        if (unit.answerAt(request.number())) {
            outbox.add(unit.event(caller.cause("phone-changed"), clock.instant()));
        }
        return Answers.ok(UnitView.of(unit), unit.version());
    }

    /** @param phone a Danish number; null: calls go to the centre, or to whoever answers for the administration */
    record ChangePhone(
            @Nullable @Pattern(regexp = Phone.FORM) @Size(max = Phone.LONGEST)
            String phone) {
        @Nullable
        Phone number() {
            return phone == null ? null : Phone.of(phone);
        }
    }
}
