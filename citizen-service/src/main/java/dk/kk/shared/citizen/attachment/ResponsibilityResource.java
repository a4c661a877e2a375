package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;

import dk.kk.shared.citizen.attachment.ResponsibilityState.ResponsibilityRow;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.Units;
import dk.kk.shared.citizen.register.CalendarDay;
import dk.kk.shared.citizen.register.Held;
import dk.kk.shared.citizen.register.TwoClocks;
import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.access.Relation;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Answers;
import dk.kk.shared.platform.stream.IfMatch;
import jakarta.transaction.Transactional;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Which team and caseworker a citizen belongs to on each side: follows the cases, and can be decided on its own. */
@Path("/api/v1/citizens/{id}/responsibility")
class ResponsibilityResource {

    private final Attachments attachments;
    private final Units units;
    private final Subjects subjects;
    private final Caller caller;
    private final BusinessClock clock;

    ResponsibilityResource(
            Attachments attachments, Units units, Subjects subjects, Caller caller, BusinessClock clock) {
        this.attachments = attachments;
        this.units = units;
        this.subjects = subjects;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER},
            relation = Relation.OWN_CASE)
    @Operation(summary = "Who is responsible for a citizen on both sides")
    public RestResponse<ResponsibilityView> getResponsibility(@RestPath UUID id, @BeanParam TwoClocks clocks) {
        subjects.open(id);
        var stream = attachments.readResponsibility(id);
        return clocks.answer(ResponsibilityView.of(stream, clocks, clock.today()), stream.version());
    }

    @POST
    @Path("/change")
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER},
            relation = Relation.OWN_CASE)
    @Operation(summary = "From a day on another team or caseworker of the own administration is responsible")
    public RestResponse<ResponsibilityView> changeResponsibility(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ChangeResponsibility request) {
        var held = lock(id, ifMatch, request.administration());
        var side = new Side(id, request.administration());
        var team = units.requireTeam(request.team(), request.administration());
        var edit = held.timeline(side)
                .change(request.validFrom(), Responsible.of(team, request.caseworker()), clock.instant());
        return answer(attachments.save(held, side, edit, "responsibility.changed", "changed-by-caseworker"));
    }

    @POST
    @Path("/correction")
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER},
            relation = Relation.OWN_CASE)
    @Operation(summary = "On some days another team or caseworker was responsible all along, or nobody")
    public RestResponse<ResponsibilityView> correctResponsibility(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectResponsibility request) {
        var held = lock(id, ifMatch, request.administration());
        Case.requireOrder(request.validFrom(), request.validTo());
        var side = new Side(id, request.administration());
        var responsible = request.team() == null
                ? null
                : Responsible.of(units.requireTeam(request.team(), request.administration()), request.caseworker());
        var edit = held.timeline(side).correct(request.validFrom(), request.validTo(), responsible, clock.instant());
        return answer(attachments.save(held, side, edit, "responsibility.corrected", "corrected-by-caseworker"));
    }

    private Held<Side, Responsible> lock(UUID id, @Nullable IfMatch ifMatch, Administration administration) {
        subjects.open(id);
        if (caller.principal() instanceof Principal.Person person
                && !person.administration().equals(administration.name())) {
            throw new RuleViolation("other-administration", "administration", person.administration());
        }
        var held = attachments.lockResponsibility(id);
        held.requireSeen(ifMatch);
        return held;
    }

    private RestResponse<ResponsibilityView> answer(Held<Side, Responsible> stream) {
        return Answers.ok(ResponsibilityView.of(stream, new TwoClocks(), clock.today()), stream.version());
    }

    record ChangeResponsibility(
            @NotNull Administration administration,
            @NotBlank @Size(max = 40) String team,
            @Nullable @Size(min = 1, max = 40) String caseworker,
            @NotNull @CalendarDay LocalDate validFrom) {}

    /** @param team null: nobody was responsible */
    record CorrectResponsibility(
            @NotNull Administration administration,
            @Nullable @Size(min = 1, max = 40) String team,
            @Nullable @Size(min = 1, max = 40) String caseworker,
            @NotNull @CalendarDay LocalDate validFrom,
            @Nullable @CalendarDay LocalDate validTo) {}

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

        static ResponsibilityView of(Held<Side, Responsible> stream, TwoClocks clocks, LocalDate today) {
            var asOf = clocks.asOf(today);
            var believed = stream.timelines().entrySet().stream()
                    .flatMap(side -> clocks.believed(side.getValue().rows().stream())
                            .map(row -> ResponsibilityState.row(side.getKey(), row)))
                    .sorted(ResponsibilityState.ORDER)
                    .toList();
            var onDay = believed.stream().filter(row -> row.heldOn(asOf)).toList();
            return new ResponsibilityView(
                    stream.citizenId(), asOf, clocks.knownAt(), stream.version(), onDay, believed);
        }
    }
}
