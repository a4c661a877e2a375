package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.Answers;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.move.NoMove;
import dk.kk.shared.platform.move.StaysIn;
import dk.kk.shared.platform.rules.FiguresRead;
import dk.kk.shared.platform.rules.ManagersOfBothSides;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The register of duties. Managers say how far a duty of their own administration came; each administration has its own text. */
@Path("/api/v1/duties")
class DutyResource {
    private static final int LONGEST_CODE = 40;

    private final Desk desk;
    private final Duties duties;
    private final Caller caller;
    private final BusinessClock clock;

    DutyResource(Desk desk, Duties duties, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.duties = duties;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @FiguresRead
    @Operation(summary = "All duties and initiatives, as they stood at the end of a day, in the order of the sources")
    public List<DutyView> listDuties(@BeanParam DutyDay day) {
        var shown = day.on(clock);
        return duties.all().stream()
                .map(duty -> view(duty, shown, day.knownAt()))
                .toList();
    }

    @GET
    @Path("/{code}")
    @Transactional
    @FiguresRead
    @Operation(summary = "A duty as it stood at the end of a day")
    public RestResponse<DutyView> getDuty(
            @RestPath @Size(max = LONGEST_CODE) @Parameter(example = "D1") String code, @BeanParam DutyDay day) {
        var duty = duties.coded(code);
        return Answers.ok(view(duty, day.on(clock), day.knownAt()), duty.version());
    }

    @GET
    @Path("/{code}/history")
    @Transactional
    @FiguresRead
    @Operation(summary = "Everything that was ever said of a duty, oldest first")
    public List<DutyChangeView> getDutyHistory(
            @RestPath @Size(max = LONGEST_CODE) @Parameter(example = "D1") String code) {
        return duties.coded(code).changes().stream().map(DutyChangeView::of).toList();
    }

    /** @param happenedOn today unless said; not before the last move */
    @Schema(name = "MoveDuty")
    record MoveDuty(
            @NotNull DutyPhase phase,

            @Nullable LocalDate happenedOn,

            @Schema(description = "Needed of a delayed duty and of one that is given up")
            @Nullable
            @Size(min = 1, max = 1000)
            String reason) {}

    @POST
    @Path("/{code}/move")
    @ManagersOfBothSides
    @MovesTo({"UNDER_WAY", "IMPLEMENTED", "DELAYED", "GIVEN_UP"})
    @Operation(summary = "Say how far a duty of one's own administration came")
    public RestResponse<DutyView> moveDuty(
            @RestPath @Size(max = LONGEST_CODE) @Parameter(example = "D1") String code,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull MoveDuty request) {
        var day = Objects.requireNonNullElseGet(request.happenedOn(), clock::today);
        var move = new DutyMove(request.phase(), day, request.reason());
        return change(code, ifMatch, duty -> duty.move(move, Author.of(caller), clock));
    }

    @Schema(name = "WriteDutyText")
    record WriteText(
            @Schema(description = "In Danish, in place of the one before; empty: that one is taken back")
            @NotNull
            @Size(max = 4000)
            String wording) {}

    @PUT
    @Path("/{code}/texts/{administration}")
    @ManagersOfBothSides
    @StaysIn({"NOT_STARTED", "UNDER_WAY", "IMPLEMENTED", "DELAYED", "GIVEN_UP"})
    @Operation(summary = "Write one's own administration's text of any duty")
    public RestResponse<DutyView> writeDutyText(
            @RestPath @Size(max = LONGEST_CODE) @Parameter(example = "D1") String code,
            @RestPath Administration administration,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WriteText request) {
        var wording = request.wording().strip();
        return change(code, ifMatch, duty -> duty.write(administration, wording, Author.of(caller), clock));
    }

    /** @param figureDay of the figure; without it the figure as it stands when somebody looks */
    @Schema(name = "AddDutyEvidence")
    record AddEvidence(
            @NotBlank @Size(max = 1000) String shows,

            @Nullable EvidenceFigure figure,

            @Nullable LocalDate figureDay,

            @Nullable SuitePlace place,

            @Schema(description = "A page of that place", examples = "/operations#duty")
            @Nullable
            @Size(max = 300)
            @Pattern(regexp = "/([A-Za-z0-9._~-][A-Za-z0-9._~/:,+-]*)?(\\?[A-Za-z0-9._~/:,+=&-]*)?(#[A-Za-z0-9._~-]*)?")
            String path) {}

    @POST
    @Path("/{code}/evidence")
    @ManagersOfBothSides
    @StaysIn({"NOT_STARTED", "UNDER_WAY", "IMPLEMENTED", "DELAYED", "GIVEN_UP"})
    @Operation(summary = "Put forward what shows how far a duty of one's own administration came")
    public RestResponse<DutyView> addDutyEvidence(
            @RestPath @Size(max = LONGEST_CODE) @Parameter(example = "D1") String code,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull AddEvidence request) {
        return change(code, ifMatch, duty -> {
            var evidence = Evidence.of(
                    request.shows().strip(), request.figure(), request.figureDay(), request.place(), request.path());
            return duty.show(evidence, Author.of(caller), clock);
        });
    }

    @POST
    @Path("/{code}/evidence/{id}/withdrawal")
    @ManagersOfBothSides
    @NoMove("of a piece of evidence, by whoever put it forward")
    @Operation(summary = "Withdraw what one's own administration put forward; it stays in the history")
    public RestResponse<DutyView> withdrawDutyEvidence(
            @RestPath @Size(max = LONGEST_CODE) @Parameter(example = "D1") String code,
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(code, ifMatch, duty -> duty.withdraw(id, Author.of(caller), clock));
    }

    private RestResponse<DutyView> change(String code, @Nullable IfMatch seen, Verb<Duty> verb) {
        return desk.change(duties, duties.idOf(code), seen, verb, changed -> view(changed, clock.today(), null));
    }

    private DutyView view(Duty duty, LocalDate day, @Nullable Instant knownAt) {
        return DutyView.of(duty, day, knownAt, CallersDutyMoves.of(duty, caller));
    }
}
