package dk.kk.shared.citizen.matchgroup;

import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
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

/** A citizen's match group: BIF assesses, both sides may know. */
@Path("/api/v1/citizens/{id}/match-group")
class MatchGroupResource {

    private final Desk desk;
    private final MatchGroups groups;
    private final BusinessClock clock;

    MatchGroupResource(Desk desk, MatchGroups groups, BusinessClock clock) {
        this.desk = desk;
        this.groups = groups;
        this.clock = clock;
    }

    @GET
    @BothSidesRead
    @Operation(summary = "A citizen's match group on a day, and the assessments behind it")
    public RestResponse<MatchGroupView> getMatchGroup(@RestPath UUID id, @BeanParam TwoClocks clocks) {
        return clocks.answer(desk.show(groups, id, stream -> view(stream, clocks)));
    }

    @POST
    @Path("/change")
    @BifAssesses
    @Operation(summary = "Record an assessment: from its day until the next one the citizen is in this group")
    public RestResponse<MatchGroupView> changeMatchGroup(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ChangeMatchGroup request) {
        return desk.change(
                groups,
                id,
                ifMatch,
                citizen -> citizen.assess(request.group(), request.validFrom(), clock.today()),
                this::today);
    }

    @POST
    @Path("/correction")
    @BifAssesses
    @Operation(summary = "On some days the citizen was in this group all along, or in none")
    public RestResponse<MatchGroupView> correctMatchGroup(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectMatchGroup request) {
        return desk.change(
                groups,
                id,
                ifMatch,
                citizen -> citizen.correct(new Period(request.validFrom(), request.validTo()), request.group()),
                this::today);
    }

    private MatchGroupView today(CitizenMatchGroup stream) {
        return view(stream, new TwoClocks());
    }

    private MatchGroupView view(CitizenMatchGroup stream, TwoClocks clocks) {
        var asOf = clocks.asOf(clock.today());
        var assessedOn = clocks.knownAt() == null ? groups.assessedOn(stream.citizenId(), asOf) : null;
        return MatchGroupView.of(stream, clocks, asOf, assessedOn);
    }

    record ChangeMatchGroup(
            @NotNull @Size(max = 4) @Pattern(regexp = "2009")
            String model,

            @NotNull @Size(max = 20) @Pattern(regexp = MatchGroup.PATTERN)
            String code,

            @NotNull LocalDate validFrom,
            @Nullable @Size(min = 1, max = 40) String assessedBy) {
        MatchGroup group() {
            return new MatchGroup(model, code, assessedBy);
        }
    }

    /** @param code null: there was no assessment on these days */
    record CorrectMatchGroup(
            @NotNull @Size(max = 4) @Pattern(regexp = "2009")
            String model,

            @Nullable @Size(max = 20) @Pattern(regexp = MatchGroup.PATTERN)
            String code,

            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable @Size(min = 1, max = 40) String assessedBy) {
        @Nullable
        MatchGroup group() {
            return code == null ? null : new MatchGroup(model, code, assessedBy);
        }
    }
}
