package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.duty.Author;
import dk.kk.shared.kpi.measurement.SecretaryFreezes;
import dk.kk.shared.kpi.measurement.SigningSettings;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.rules.FiguresRead;
import dk.kk.shared.platform.rules.ManagersOfBothSides;
import dk.kk.shared.platform.sign.SigningKey;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The committees' yearly statuses. The secretary makes and freezes them; each administration says what deviates, and approves. */
@Path("/api/v1/committee-statuses")
class CommitteeStatusResource {
    private static final int LONGEST = 8000;
    private static final int MOST = 20;

    private final Desk desk;
    private final CommitteeStatuses statuses;
    private final DrawUpStatus drawUp;
    private final Caller caller;
    private final BusinessClock clock;
    private final SigningKey key;

    CommitteeStatusResource(
            Desk desk,
            CommitteeStatuses statuses,
            DrawUpStatus drawUp,
            Caller caller,
            BusinessClock clock,
            SigningSettings settings) {
        this.desk = desk;
        this.statuses = statuses;
        this.drawUp = drawUp;
        this.caller = caller;
        this.clock = clock;
        this.key = new SigningKey(SigningSettings.SIGNING_KEY, settings.signingKey());
    }

    @GET
    @Path("/calendar")
    @Transactional
    @FiguresRead
    @Operation(summary = "Which committee is to have a status when, and how far each is")
    public List<CalendarStatus> listCommitteeStatusCalendar() {
        return CalendarStatus.all(statuses.all(), clock.today());
    }

    @GET
    @Transactional
    @FiguresRead
    @Operation(summary = "All statuses that were made, the newest year first")
    public List<CommitteeStatusView> listCommitteeStatuses() {
        return statuses.all().stream().map(this::view).toList();
    }

    @GET
    @Path("/{id}")
    @FiguresRead
    @Operation(summary = "A status: how far it is, and its words")
    public RestResponse<CommitteeStatusView> getCommitteeStatus(@RestPath UUID id) {
        return desk.show(statuses, id, this::view);
    }

    /** @param day of the status's year, not ahead; what was known at its end is told */
    @Schema(name = "MakeCommitteeStatus")
    record MakeStatus(
            @NotNull Committee committee,
            @NotNull Integer year,
            @NotNull LocalDate day,

            @Schema(description = "Whose figures it tells, by their id; of each month at most one, known by the day")
            @NotNull
            @Size(max = MOST)
            List<@NotNull UUID> measurements) {}

    @POST
    @SecretaryWrites
    @Idempotent
    @Operation(summary = "Make the draft of a status that a committee is to have")
    public RestResponse<CommitteeStatusView> makeCommitteeStatus(@Valid @NotNull MakeStatus request) {
        return desk.make(
                statuses,
                null,
                request,
                "drafted",
                () -> {
                    var scheduled = ScheduledStatus.of(request.committee(), request.year());
                    statuses.of(scheduled).ifPresent(there -> {
                        throw new RuleViolation("status-exists", "id", there.id());
                    });
                    var basis = Basis.of(scheduled, request.day(), drawUp.cited(request.measurements()), clock);
                    return new CommitteeStatus(scheduled, basis, clock);
                },
                this::view);
    }

    @Schema(name = "SetCommitteeStatusBasis")
    record SetBasis(
            @NotNull LocalDate day,
            @NotNull @Size(max = MOST) List<@NotNull UUID> measurements) {}

    @PUT
    @Path("/{id}/basis")
    @SecretaryWrites
    @MovesTo("DRAFT")
    @Operation(summary = "Say of which day a status tells, and whose figures; takes approvals back")
    public RestResponse<CommitteeStatusView> setCommitteeStatusBasis(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull SetBasis request) {
        return change(id, ifMatch, status -> {
            var basis = Basis.of(status.scheduled(), request.day(), drawUp.cited(request.measurements()), clock);
            return status.drawOf(basis, clock);
        });
    }

    @Schema(name = "WriteCommitteeStatusText")
    record WriteText(
            @Schema(description = "In Danish, in place of the one before; empty: that one is taken back")
            @NotNull
            @Size(max = LONGEST)
            String wording) {}

    @PUT
    @Path("/{id}/introduction")
    @SecretaryWrites
    @MovesTo("DRAFT")
    @Operation(summary = "Write a status's introduction; takes approvals back")
    public RestResponse<CommitteeStatusView> writeCommitteeStatusIntroduction(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull WriteText request) {
        return change(id, ifMatch, status -> status.introduce(request.wording().strip(), clock));
    }

    @PUT
    @Path("/{id}/deviations/{administration}")
    @ManagersOfBothSides
    @MovesTo("DRAFT")
    @Operation(summary = "Write what deviates, as one's own administration sees it; takes approvals back")
    public RestResponse<CommitteeStatusView> writeCommitteeStatusDeviations(
            @RestPath UUID id,
            @RestPath Administration administration,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WriteText request) {
        var wording = request.wording().strip();
        return change(id, ifMatch, status -> status.tellDeviations(administration, wording, Author.of(caller), clock));
    }

    @POST
    @Path("/{id}/approvals/{administration}")
    @ManagersOfBothSides
    @MovesTo({"APPROVED_BY_BIF", "APPROVED_BY_SOF", "APPROVED_BY_BOTH"})
    @Operation(summary = "Approve a status for one's own administration, once its day is over")
    public RestResponse<CommitteeStatusView> approveCommitteeStatus(
            @RestPath UUID id,
            @RestPath Administration administration,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(
                id, ifMatch, status -> status.approve(administration, Author.of(caller), drawUp.of(status), clock));
    }

    @POST
    @Path("/{id}/freezing")
    @SecretaryFreezes
    @MovesTo("FROZEN")
    @Operation(summary = "Freeze a status that both administrations approved, for good: hashed and signed")
    public RestResponse<CommitteeStatusView> freezeCommitteeStatus(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, status -> status.freeze(drawUp.of(status), key, clock));
    }

    private RestResponse<CommitteeStatusView> change(UUID id, @Nullable IfMatch seen, Verb<CommitteeStatus> verb) {
        return desk.change(statuses, id, seen, verb, this::view);
    }

    private CommitteeStatusView view(CommitteeStatus status) {
        return CommitteeStatusView.of(status, caller);
    }
}
