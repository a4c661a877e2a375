package dk.kk.shared.citizen.targetgroup;

import dk.kk.shared.citizen.stream.StreamDifference;
import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.citizen.stream.TwoMoments;
import dk.kk.shared.citizen.stream.WithdrawCorrection;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.rules.SofSide;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A citizen's target groups: SOF's alone to see and to decide, for they tell of health and addiction. */
@Path("/api/v1/citizens/{id}/target-groups")
public class TargetGroupResource {

    private final Desk desk;
    private final TargetGroups groups;
    private final BusinessClock clock;

    TargetGroupResource(Desk desk, TargetGroups groups, BusinessClock clock) {
        this.desk = desk;
        this.groups = groups;
        this.clock = clock;
    }

    @GET
    @SofSide
    @Operation(summary = "A citizen's target groups on a day, and the days behind them")
    public RestResponse<TargetGroupsView> getTargetGroups(@RestPath UUID id, @BeanParam TwoClocks clocks) {
        return clocks.answer(desk.show(groups, id, stream -> view(stream, clocks)));
    }

    @POST
    @Path("/change")
    @SofCaseworkerDecides
    @Operation(summary = "From a day on the citizen is in exactly these target groups")
    public RestResponse<TargetGroupsView> changeTargetGroups(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ChangeTargetGroups request) {
        return desk.change(
                groups,
                id,
                ifMatch,
                citizen -> citizen.change(request.targetGroups(), request.validFrom()),
                this::today);
    }

    @POST
    @Path("/correction")
    @SofCaseworkerDecides
    @Operation(summary = "On some days the citizen was in exactly these target groups all along")
    public RestResponse<TargetGroupsView> correctTargetGroups(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectTargetGroups request) {
        return desk.change(
                groups,
                id,
                ifMatch,
                citizen -> citizen.correct(request.targetGroups(), new Period(request.validFrom(), request.validTo())),
                this::today);
    }

    @POST
    @Path("/correction/withdrawal")
    @SofCaseworkerDecides
    @Operation(summary = "A change or a correction should never have been made: what held without it holds again")
    public RestResponse<TargetGroupsView> withdrawTargetGroupsCorrection(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WithdrawCorrection request) {
        return desk.change(groups, id, ifMatch, citizen -> citizen.withdrawCorrection(request.days()), this::today);
    }

    @GET
    @Path("/difference")
    @SofSide
    @Operation(
            summary =
                    "What became other of a citizen's target groups between two moments of knowing: rows, and days with another value")
    public StreamDifference getTargetGroupsDifference(
            @RestPath UUID id, @RestQuery @NotNull Instant from, @RestQuery @NotNull Instant to) {
        var moments = new TwoMoments(from, to);
        return desk.show(groups, id, stream -> stream.difference(moments)).getEntity();
    }

    private TargetGroupsView today(CitizenTargetGroups stream) {
        return view(stream, new TwoClocks());
    }

    private TargetGroupsView view(CitizenTargetGroups stream, TwoClocks clocks) {
        var corrections = clocks.knownAt() == null ? groups.corrections(stream.citizenId()) : null;
        return TargetGroupsView.of(stream, clocks, clock.today(), corrections);
    }

    /** @param targetGroups none: no need is known any more */
    record ChangeTargetGroups(
            @NotNull @Size(max = 4) Set<@NotNull TargetGroup> targetGroups,
            @NotNull LocalDate validFrom) {}

    record CorrectTargetGroups(
            @NotNull @Size(max = 4) Set<@NotNull TargetGroup> targetGroups,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
