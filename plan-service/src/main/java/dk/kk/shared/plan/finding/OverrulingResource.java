package dk.kk.shared.plan.finding;

import dk.kk.shared.plan.consistency.About;
import dk.kk.shared.plan.consistency.Rule;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.rules.BothSidesDecide;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Why a finding may stand, said by either side. */
@Path("/api/v1/finding-overrulings")
public class OverrulingResource {
    private final Desk desk;
    private final FindingOverrulings overrulings;
    private final FindConflicts conflicts;
    private final Caller caller;
    private final BusinessClock clock;

    OverrulingResource(
            Desk desk, FindingOverrulings overrulings, FindConflicts conflicts, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.overrulings = overrulings;
        this.conflicts = conflicts;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @BothSidesDecide
    @Operation(summary = "Overrule a finding: say why it may stand. It is found again when its facts change")
    public RestResponse<OverrulingView> overruleFinding(@Valid @NotNull OverruleFinding request) {
        return desk.make(
                overrulings,
                Subject.citizen(request.citizenId()),
                request,
                "overruled",
                () -> overrule(request),
                this::view);
    }

    @GET
    @Path("/{id}")
    @BothSidesRead
    @Operation(summary = "Why a finding may stand")
    public RestResponse<OverrulingView> getFindingOverruling(@RestPath UUID id) {
        return desk.show(overrulings, id, overruling -> {
            requireTold(overruling);
            return view(overruling);
        });
    }

    @POST
    @Path("/{id}/withdrawal")
    @BothSidesDecide
    @MovesTo("WITHDRAWN")
    @Operation(summary = "Take it back: the finding is open again")
    public RestResponse<OverrulingView> withdrawFindingOverruling(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(
                overrulings,
                id,
                ifMatch,
                overruling -> {
                    requireTold(overruling);
                    return overruling.withdraw(clock);
                },
                this::view);
    }

    private OverrulingView view(FindingOverruling overruling) {
        return OverrulingView.of(overruling, caller.principal());
    }

    private FindingOverruling overrule(OverruleFinding request) {
        var asked = List.copyOf(request.about());
        var found = conflicts.of(request.citizenId()).stream()
                .filter(each -> each.finding().rule() == request.rule())
                .filter(each ->
                        each.finding().about().stream().map(About::id).toList().equals(asked))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("finding-not-there", "rule", request.rule()));
        if (found.overruling() != null) {
            throw new RuleViolation(
                    "finding-overruled-already", "id", found.overruling().id());
        }
        return new FindingOverruling(
                request.citizenId(),
                found.finding(),
                request.reason(),
                request.words(),
                conflicts.side(),
                caller.employee(),
                clock);
    }

    private void requireTold(FindingOverruling overruling) {
        if (conflicts.isWithheld(overruling.rule())) {
            throw new RuleViolation("not-found", "kind", FindingOverrulings.KIND, "id", overruling.id());
        }
    }

    /**
     * @param about the ids of the finding, in its order
     * @param words they stay in this service
     */
    public record OverruleFinding(
            @NotNull UUID citizenId,
            @NotNull Rule rule,
            @NotNull @Size(max = 50) List<@NotNull UUID> about,
            @NotNull OverrulingReason reason,
            @Nullable @Size(max = 2000) String words) {}
}
