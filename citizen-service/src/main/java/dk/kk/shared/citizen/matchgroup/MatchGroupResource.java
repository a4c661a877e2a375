package dk.kk.shared.citizen.matchgroup;

import dk.kk.shared.citizen.stream.StreamDifference;
import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.citizen.stream.TwoMoments;
import dk.kk.shared.citizen.stream.WithdrawCorrection;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A citizen's match group: BIF assesses, both sides may know. */
@Path("/api/v1/citizens/{id}/match-group")
class MatchGroupResource {

    private final Desk desk;
    private final MatchGroups groups;
    private final MatchModels models;
    private final BusinessClock clock;

    MatchGroupResource(Desk desk, MatchGroups groups, MatchModels models, BusinessClock clock) {
        this.desk = desk;
        this.groups = groups;
        this.models = models;
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
                citizen -> {
                    models.require(request.group(), request.validFrom());
                    return citizen.assess(request.group(), request.validFrom(), clock.today());
                },
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
                citizen -> {
                    models.require(request.group(), request.validFrom());
                    return citizen.correct(new Period(request.validFrom(), request.validTo()), request.group());
                },
                this::today);
    }

    @POST
    @Path("/withdrawal")
    @BifAssesses
    @Operation(summary = "An assessment should never have been made: what held before it holds again")
    public RestResponse<MatchGroupView> withdrawAssessment(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WithdrawAssessment request) {
        return desk.change(groups, id, ifMatch, citizen -> citizen.withdraw(request.validFrom()), this::today);
    }

    @POST
    @Path("/correction/withdrawal")
    @BifAssesses
    @Operation(summary = "A correction should never have been made: what held without it holds again")
    public RestResponse<MatchGroupView> withdrawMatchGroupCorrection(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WithdrawCorrection request) {
        return desk.change(groups, id, ifMatch, citizen -> citizen.withdrawCorrection(request.days()), this::today);
    }

    @GET
    @Path("/difference")
    @BothSidesRead
    @Operation(
            summary =
                    "What became other of a citizen's match group between two moments of knowing: rows, and days with another value")
    public StreamDifference getMatchGroupDifference(
            @RestPath UUID id, @RestQuery @NotNull Instant from, @RestQuery @NotNull Instant to) {
        var moments = new TwoMoments(from, to);
        return desk.show(groups, id, stream -> stream.difference(moments)).getEntity();
    }

    private MatchGroupView today(CitizenMatchGroup stream) {
        return view(stream, new TwoClocks());
    }

    private MatchGroupView view(CitizenMatchGroup stream, TwoClocks clocks) {
        var asOf = clocks.asOf(clock.today());
        if (clocks.knownAt() != null) {
            return MatchGroupView.of(stream, clocks, asOf, null, null);
        }
        var citizen = stream.citizenId();
        return MatchGroupView.of(stream, clocks, asOf, groups.assessedOn(citizen, asOf), groups.corrections(citizen));
    }

    /**
     * @param code of the model: see {@code GET /match-models}
     * @param interviewOn the interview's day; the day from which the group holds when absent, and never later
     */
    record ChangeMatchGroup(
            @NotBlank @Size(max = 10) String model,
            @NotBlank @Size(max = 40) String code,
            @NotNull LocalDate validFrom,
            @Nullable @Size(min = 1, max = 40) String assessedBy,
            @Nullable LocalDate interviewOn) {
        MatchGroup group() {
            return new MatchGroup(model, code, assessedBy, interviewOn);
        }
    }

    /** @param code null: there was no assessment on these days */
    record CorrectMatchGroup(
            @NotBlank @Size(max = 10) String model,
            @Nullable @Size(min = 1, max = 40) String code,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable @Size(min = 1, max = 40) String assessedBy,
            @Nullable LocalDate interviewOn) {
        @Nullable
        MatchGroup group() {
            return code == null ? null : new MatchGroup(model, code, assessedBy, interviewOn);
        }
    }

    /** @param validFrom the day from which the mistaken assessment was to hold */
    record WithdrawAssessment(@NotNull LocalDate validFrom) {}
}
