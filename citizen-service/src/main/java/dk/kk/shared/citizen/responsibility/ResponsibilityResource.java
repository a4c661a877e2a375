package dk.kk.shared.citizen.responsibility;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.citizen.directory.Teams;
import dk.kk.shared.citizen.directory.VisibleTeams;
import dk.kk.shared.citizen.responsibility.ResponsibilityState.ResponsibilityRow;
import dk.kk.shared.citizen.stream.StreamDifference;
import dk.kk.shared.citizen.stream.TwoClocks;
import dk.kk.shared.citizen.stream.TwoMoments;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.rules.BothSidesDecide;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Which team and caseworker a citizen belongs to on each side: follows the cases, and can be decided on its own. */
@Path("/api/v1/citizens/{id}/responsibility")
class ResponsibilityResource {
    private final Desk desk;
    private final Responsibilities responsibilities;
    private final Teams teams;
    private final VisibleTeams visible;
    private final Caller caller;
    private final BusinessClock clock;

    ResponsibilityResource(
            Desk desk,
            Responsibilities responsibilities,
            Teams teams,
            VisibleTeams visible,
            Caller caller,
            BusinessClock clock) {
        this.desk = desk;
        this.responsibilities = responsibilities;
        this.teams = teams;
        this.visible = visible;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @BothSidesRead
    @Operation(summary = "Who is responsible for a citizen on both sides")
    public RestResponse<ResponsibilityView> getResponsibility(@RestPath UUID id, @BeanParam TwoClocks clocks) {
        return clocks.answer(desk.show(responsibilities, id, stream -> view(stream, clocks)));
    }

    @POST
    @Path("/change")
    @BothSidesDecide
    @Operation(summary = "From a day on another team or caseworker of the own administration is responsible")
    public RestResponse<ResponsibilityView> changeResponsibility(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ChangeResponsibility request) {
        var administration = request.administration();
        return desk.change(
                responsibilities,
                id,
                ifMatch,
                responsibility -> {
                    requireOwn(administration);
                    var team = named(responsibility, administration, request.team(), request.caseworker());
                    var happened = responsibility.change(administration, request.validFrom(), team);
                    explain(responsibility, administration, request.transferReason());
                    return happened;
                },
                this::today);
    }

    @POST
    @Path("/correction")
    @BothSidesDecide
    @Operation(summary = "On some days another team or caseworker was responsible all along, or nobody")
    public RestResponse<ResponsibilityView> correctResponsibility(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectResponsibility request) {
        var administration = request.administration();
        return desk.change(
                responsibilities,
                id,
                ifMatch,
                responsibility -> {
                    requireOwn(administration);
                    var team = request.team() == null
                            ? null
                            : named(responsibility, administration, request.team(), request.caseworker());
                    var days = new Period(request.validFrom(), request.validTo());
                    var happened = responsibility.correct(administration, days, team);
                    explain(responsibility, administration, request.transferReason());
                    return happened;
                },
                this::today);
    }

    @GET
    @Path("/difference")
    @BothSidesRead
    @Operation(
            summary =
                    "What became other of who is responsible between two moments of knowing: rows, and days with another value")
    public StreamDifference getResponsibilityDifference(
            @RestPath UUID id, @RestQuery @NotNull Instant from, @RestQuery @NotNull Instant to) {
        var moments = new TwoMoments(from, to);
        return desk.show(responsibilities, id, stream -> stream.difference(moments, visible))
                .getEntity();
    }

    private void requireOwn(Administration asked) {
        if (caller.principal() instanceof Principal.Person person
                && !person.administration().equals(asked.name())) {
            throw new RuleViolation("other-administration", "administration", person.administration());
        }
    }

    /** Who has the citizen today may give them to any team of the administration. */
    private ResponsibleTeam named(
            CitizenResponsibility responsibility,
            Administration administration,
            String team,
            @Nullable String caseworker) {
        return teams.ownOrGiven(
                administration,
                team,
                caseworker,
                responsibility.of(administration).asOf(clock.today()));
    }

    private void explain(
            CitizenResponsibility responsibility, Administration administration, @Nullable TransferReason reason) {
        responsibility.explain(
                administration, clock.today(), reason, caller.principal().actor());
    }

    private ResponsibilityView today(CitizenResponsibility stream) {
        return view(stream, new TwoClocks());
    }

    private ResponsibilityView view(CitizenResponsibility stream, TwoClocks clocks) {
        return ResponsibilityView.of(stream, clocks, clock.today(), visible);
    }

    /** @param transferReason needed where another team has the citizen by this */
    record ChangeResponsibility(
            @NotNull Administration administration,
            @NotBlank @Size(max = 40) String team,
            @Nullable @Size(min = 1, max = 40) String caseworker,
            @NotNull LocalDate validFrom,
            @Nullable TransferReason transferReason) {}

    /**
     * @param team null: nobody was responsible
     * @param transferReason needed where another team has the citizen from today on by this
     */
    record CorrectResponsibility(
            @NotNull Administration administration,
            @Nullable @Size(min = 1, max = 40) String team,
            @Nullable @Size(min = 1, max = 40) String caseworker,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable TransferReason transferReason) {}

    /**
     * @param responsible who is on the day asked about, at most one row for each administration
     * @param rows all days, as believed now or at {@code knownAt}
     */
    record ResponsibilityView(
            UUID citizenId,
            LocalDate asOf,
            @Nullable Instant knownAt,
            long version,
            List<ResponsibilityRow> responsible,
            List<ResponsibilityRow> rows) {
        static ResponsibilityView of(
                CitizenResponsibility stream, TwoClocks clocks, LocalDate today, VisibleTeams visible) {
            var asOf = clocks.asOf(today);
            var believed = stream.timelines().timelines().entrySet().stream()
                    .flatMap(side -> clocks.believed(side.getValue().rows().stream())
                            .map(row -> ResponsibilityState.row(side.getKey(), row))
                            .map(row -> row.heldBy(visible.of(row.administration(), row.holder()))))
                    .sorted(ResponsibilityState.ORDER)
                    .toList();
            var onDay = believed.stream().filter(row -> row.heldOn(asOf)).toList();
            return new ResponsibilityView(
                    stream.citizenId(), asOf, clocks.knownAt(), stream.version(), onDay, believed);
        }
    }
}
