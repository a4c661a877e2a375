package dk.kk.shared.citizen.hotline;

import dk.kk.shared.citizen.relation.CitizensInReach;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Calls to BIF's hotline, as the operator who takes them says: on behalf of somebody at SOF, about a citizen. */
@Path("/api/v1/hotline-calls")
class HotlineCallResource {
    private final Desk desk;
    private final HotlineCalls calls;
    private final CitizensInReach reach;
    private final DescribeCall describe;
    private final Subjects subjects;
    private final Caller caller;
    private final BusinessClock clock;

    HotlineCallResource(
            Desk desk,
            HotlineCalls calls,
            CitizensInReach reach,
            DescribeCall describe,
            Subjects subjects,
            Caller caller,
            BusinessClock clock) {
        this.desk = desk;
        this.calls = calls;
        this.reach = reach;
        this.describe = describe;
        this.subjects = subjects;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @AnswersCalls
    @Operation(summary = "Register a call to the hotline")
    public RestResponse<HotlineCallView> registerHotlineCall(@Valid @NotNull RegisterCall request) {
        return desk.make(
                calls,
                reach.citizen(request.citizenId()),
                request,
                "registered",
                () -> HotlineCall.register(request.citizenId(), describe.first(request.call())),
                HotlineCallView::of);
    }

    @GET
    @KeepsCalls
    @Operation(summary = "The calls to the hotline, in the order in which they were registered")
    public RestResponse<List<HotlineCallView>> listHotlineCalls(
            @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = calls.page(page);
            subjects.listed(found.stream()
                    .limit(page.limit())
                    .map(HotlineCall::citizenId)
                    .distinct()
                    .toList());
            return Paged.of(found, page, call -> call.stream().id(), uri, HotlineCallView::of);
        });
    }

    @GET
    @Path("/{id}")
    @KeepsCalls
    @Operation(summary = "A call to the hotline, and what was said of it before")
    public RestResponse<HotlineCallView> getHotlineCall(@RestPath UUID id) {
        return desk.show(calls, id, HotlineCallView::of);
    }

    @POST
    @Path("/{id}/correction")
    @KeepsCalls
    @Operation(summary = "Say of a call what should have been said; what was said before is kept")
    public RestResponse<HotlineCallView> correctHotlineCall(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull DescribedCall request) {
        return desk.change(
                calls,
                id,
                ifMatch,
                call -> call.correct(describe.after(call.standing(), request)),
                HotlineCallView::of);
    }

    @POST
    @Path("/{id}/withdrawal")
    @KeepsCalls
    @Operation(summary = "Withdraw a call that never was")
    public RestResponse<HotlineCallView> withdrawHotlineCall(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(
                calls,
                id,
                ifMatch,
                call -> call.withdraw(caller.principal().actor(), clock.instant()),
                HotlineCallView::of);
    }

    @GET
    @Path("/waits")
    @ReadsWaits
    @Operation(summary = "How long callers waited who called on some days")
    public HotlineWaits getHotlineWaits(@RestQuery @NotNull LocalDate from, @RestQuery @NotNull LocalDate to) {
        if (to.isBefore(from)) {
            throw new RuleViolation("span-empty", "from", from, "to", to);
        }
        return calls.waits(from, to);
    }

    @Schema(name = "RegisterCall")
    record RegisterCall(
            @NotNull UUID citizenId, @Valid @NotNull DescribedCall call) {}

    /**
     * @param caller employee code at SOF
     * @param askedAt when the call came in
     * @param answeredAt null where the caller gave up
     * @param referredUnit of BIF's, where the call was referred to one
     * @param referredEmployee of BIF's, where the call was referred to one
     */
    @Schema(name = "DescribedCall")
    record DescribedCall(
            @NotBlank @Size(max = 40) String caller,
            @NotNull Instant askedAt,
            @Nullable Instant answeredAt,
            @NotNull CallOutcome outcome,
            @Nullable @Size(min = 1, max = 40) String referredUnit,
            @Nullable @Size(min = 1, max = 40) String referredEmployee) {}
}
