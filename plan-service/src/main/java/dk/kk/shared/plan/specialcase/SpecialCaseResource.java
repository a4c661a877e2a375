package dk.kk.shared.plan.specialcase;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
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
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Special cases: either side refers one, the special unit takes, returns or resolves it. */
@Path("/api/v1/special-cases")
public class SpecialCaseResource {
    private final Desk desk;
    private final SpecialCases cases;
    private final SeenCases seen;
    private final Capacity capacity;
    private final Caller caller;
    private final BusinessClock clock;

    SpecialCaseResource(
            Desk desk, SpecialCases cases, SeenCases seen, Capacity capacity, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.cases = cases;
        this.seen = seen;
        this.capacity = capacity;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @BothSidesDecide
    @Operation(summary = "Refer what the sides cannot settle for a citizen to the special unit")
    public RestResponse<SpecialCaseView> referSpecialCase(@Valid @NotNull ReferCase request) {
        var citizen = request.citizenId();
        return desk.make(
                cases,
                Subject.citizen(citizen),
                request,
                "referred",
                () -> SpecialCase.refer(citizen, referral(request), clock),
                seen::view);
    }

    @GET
    @BothSidesRead
    @Operation(summary = "The special cases of a citizen, in the order they were referred")
    public RestResponse<List<SpecialCaseView>> listSpecialCases(
            @QueryParam("citizenId") @NotNull UUID citizenId, @Valid @BeanParam PageRequest page) {
        return desk.list(cases, citizenId, page, seen::view);
    }

    @GET
    @Path("/{id}")
    @SpecialCaseRead
    @Operation(summary = "A special case; its type and words are for the special unit and the side that referred it")
    public RestResponse<SpecialCaseView> getSpecialCase(@RestPath UUID id) {
        return desk.show(cases, id, seen::view);
    }

    @POST
    @Path("/{id}/taking")
    @SpecialUnitHandles
    @MovesTo("TAKEN")
    @Operation(summary = "Work on it; above the capacity of a member with a reason alone")
    public RestResponse<SpecialCaseView> takeSpecialCase(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull TakeCase request) {
        return change(id, ifMatch, special -> {
            var why = capacity.require(member(), request.overCapacityReason());
            return special.take(member(), why, clock);
        });
    }

    @POST
    @Path("/{id}/release")
    @SpecialUnitHandles
    @MovesTo(value = "REFERRED", from = "TAKEN")
    @Operation(summary = "Put it back into the queue, where it stood")
    public RestResponse<SpecialCaseView> releaseSpecialCase(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, special -> special.release(clock));
    }

    @POST
    @Path("/{id}/return")
    @SpecialUnitHandles
    @MovesTo("RETURNED")
    @Operation(summary = "Give it back to the side that referred it, and say why")
    public RestResponse<SpecialCaseView> returnSpecialCase(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull ReturnCase request) {
        return change(id, ifMatch, special -> special.giveBack(member(), request.reason(), clock));
    }

    @POST
    @Path("/{id}/resolution")
    @SpecialUnitHandles
    @MovesTo("RESOLVED")
    @Operation(summary = "It is resolved, and how")
    public RestResponse<SpecialCaseView> resolveSpecialCase(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ResolveCase request) {
        return change(id, ifMatch, special -> special.resolve(member(), request.outcome(), clock));
    }

    @POST
    @Path("/{id}/reopening")
    @SpecialCaseRead
    @MovesTo(
            value = "REFERRED",
            from = {"RETURNED", "RESOLVED"})
    @Operation(summary = "It was returned or resolved, and is not settled after all")
    public RestResponse<SpecialCaseView> reopenSpecialCase(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, special -> special.reopen(clock));
    }

    private RestResponse<SpecialCaseView> change(UUID id, @Nullable IfMatch ifMatch, Verb<SpecialCase> verb) {
        return desk.change(cases, id, ifMatch, verb, seen::view);
    }

    private Referral referral(ReferCase request) {
        var side = Administration.of(caller.principal());
        return new Referral(
                side, caller.employee(), clock.today(), request.caseType(), request.reason(), request.words());
    }

    private String member() {
        return caller.principal().actor();
    }

    /** @param words they stay in this service, with the caller's side and the special unit */
    record ReferCase(
            @NotNull UUID citizenId,
            @NotNull CaseType caseType,
            @NotNull ReferralReason reason,
            @NotBlank @Size(max = 2000) String words) {}

    /** @param overCapacityReason needed where the member holds as many cases as one is to hold */
    public record TakeCase(@Nullable OverCapacityReason overCapacityReason) {}

    public record ReturnCase(@NotNull ReturnReason reason) {}

    public record ResolveCase(@NotNull CaseOutcome outcome) {}
}
