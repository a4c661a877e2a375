package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;

import dk.kk.shared.offer.benefit.Benefits;
import dk.kk.shared.offer.hearing.Evidence;
import dk.kk.shared.offer.hearing.Guidance;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.rules.BifDecides;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Decisions, those of other systems too. */
@Path("/api/v1/benefit-stops")
public class StopDecisionResource {
    private final Desk desk;
    private final BenefitStops stops;
    private final Benefits benefits;
    private final Caller caller;
    private final BusinessClock clock;

    StopDecisionResource(Desk desk, BenefitStops stops, Benefits benefits, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.stops = stops;
        this.benefits = benefits;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/{id}/decision")
    @BifDecides
    @MovesTo("DECIDED")
    @Operation(summary = "Decide a stop, from a day on")
    public RestResponse<BenefitStopView> decideStop(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull DecideStop request) {
        if (request.managersReason() != null && !caller.is(BIF_MANAGER)) {
            throw new RuleViolation("stop-needs-manager");
        }
        return change(id, ifMatch, stop -> {
            var benefit = benefits.get(stop.terms().benefitId());
            return stop.decide(benefit, request.days(), request.managersReason(), clock);
        });
    }

    @POST
    @Path("/{id}/decision-elsewhere")
    @BifDecides
    @MovesTo("DECIDED")
    @Operation(summary = "Record that another system has decided a stop that was considered here")
    public RestResponse<BenefitStopView> recordDecision(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull RecordDecision request) {
        return change(id, ifMatch, stop -> {
            var benefit = benefits.get(stop.terms().benefitId());
            return stop.decideElsewhere(benefit, request.orderOf(stop.terms()), Evidence.NONE, clock);
        });
    }

    @POST
    @Path("/decided-elsewhere")
    @Idempotent
    @BifDecides
    @Operation(summary = "Record a stop that another system has decided: it is told, whatever it rests on")
    public RestResponse<BenefitStopView> recordStop(@Valid @NotNull RecordStop request) {
        clock.requirePast("citizenHeardOn", request.citizenHeardOn());
        return desk.make(
                stops,
                benefits.subject(request.benefitId()),
                request,
                "decided-elsewhere",
                () -> decided(request),
                this::view);
    }

    /** The one that is considered here, or a new one. */
    private BenefitStop decided(RecordStop request) {
        var order = request.order();
        var known = request.evidence();
        var live = stops.lockWithLiveStops(List.of(order.benefitId())).get(order.benefitId());
        if (live == null || !live.phase().isUndecided()) {
            return stops.begin(
                    order.benefitId(),
                    benefit -> BenefitStop.recordElsewhere(benefit, order, known, clock.instant(), clock));
        }
        live.decideElsewhere(benefits.get(order.benefitId()), order, known, clock);
        return live;
    }

    private RestResponse<BenefitStopView> change(UUID id, @Nullable IfMatch ifMatch, Verb<BenefitStop> verb) {
        return desk.change(stops, id, ifMatch, verb, this::view);
    }

    private BenefitStopView view(BenefitStop stop) {
        return BenefitStopView.of(stop, caller.principal());
    }

    @Schema(name = "DecideStop")
    public record DecideStop(
            @NotNull LocalDate effectiveFrom,

            @Nullable @Schema(description = "The last day of a temporary stop")
            LocalDate effectiveUntil,

            @Nullable
            @Size(min = 10, max = 1_000)
            @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
            @Schema(description = "Stands for evidence that is missing: a manager's alone")
            String managersReason) {
        Decision.Days days() {
            return new Decision.Days(effectiveFrom, effectiveUntil);
        }
    }

    @Schema(name = "RecordDecision")
    public record RecordDecision(
            @Nullable @Schema(description = "Without it, the kind that was considered")
            StopKind kind,

            @NotNull LocalDate decidedOn,
            @NotNull LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil) {
        StopOrder orderOf(StopTerms terms) {
            var decided = kind == null ? terms.kind() : kind;
            return new StopOrder(
                    terms.benefitId(),
                    terms.ground(),
                    decided,
                    terms.law(),
                    terms.eventOn(),
                    decidedOn,
                    effectiveFrom,
                    effectiveUntil);
        }
    }

    @Schema(name = "RecordStop")
    public record RecordStop(
            @NotNull UUID benefitId,
            @NotNull Ground ground,
            @NotNull StopKind kind,
            @Nullable @Size(max = 100) String law,
            @Nullable LocalDate eventOn,
            @NotNull LocalDate decidedOn,
            @NotNull LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            @Valid @Nullable Guidance guidance,

            @Nullable @Schema(description = "When the citizen answered, if it is known")
            LocalDate citizenHeardOn) {
        StopOrder order() {
            return new StopOrder(benefitId, ground, kind, law, eventOn, decidedOn, effectiveFrom, effectiveUntil);
        }

        Evidence evidence() {
            return new Evidence(guidance, null, citizenHeardOn, List.of(), List.of());
        }
    }
}
