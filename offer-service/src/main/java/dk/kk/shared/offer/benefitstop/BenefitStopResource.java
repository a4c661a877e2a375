package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.offer.benefit.Benefits;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.rules.BifCaseworkerDecides;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/benefit-stops")
public class BenefitStopResource {
    private final Desk desk;
    private final BenefitStops stops;
    private final Benefits benefits;
    private final StopSettings settings;
    private final Caller caller;
    private final BusinessClock clock;

    BenefitStopResource(
            Desk desk,
            BenefitStops stops,
            Benefits benefits,
            StopSettings settings,
            Caller caller,
            BusinessClock clock) {
        this.desk = desk;
        this.stops = stops;
        this.benefits = benefits;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @BifCaseworkerDecides
    @Operation(summary = "Consider a stop of a benefit")
    public RestResponse<BenefitStopView> considerStop(@Valid @NotNull ConsiderStop request) {
        return desk.make(
                stops,
                benefits.subject(request.benefitId()),
                request,
                "considered",
                () -> stops.begin(
                        request.benefitId(), benefit -> BenefitStop.consider(benefit, request.reason(), clock)),
                this::view);
    }

    @GET
    @BothSidesRead
    @Operation(summary = "The stops of a citizen's benefits")
    public RestResponse<List<BenefitStopView>> listStops(
            @QueryParam("citizenId") @NotNull UUID citizenId, @BeanParam @Valid PageRequest page) {
        return desk.list(stops, citizenId, page, this::view);
    }

    @GET
    @Path("/{id}")
    @BothSidesRead
    @Operation(summary = "A stop of a benefit")
    public RestResponse<BenefitStopView> getStop(@RestPath UUID id) {
        return desk.show(stops, id, this::view);
    }

    @POST
    @Path("/{id}/hearing")
    @BifCaseworkerDecides
    @MovesTo("HEARING")
    @Operation(summary = "Hear the citizen about a considered stop")
    public RestResponse<BenefitStopView> openHearing(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @Nullable OpenHearing request) {
        var answerBy = request == null ? null : request.answerBy();
        var lastDay = answerBy == null ? clock.today().plusDays(settings.hearingDays()) : answerBy;
        return change(id, ifMatch, stop -> stop.openHearing(lastDay, clock));
    }

    @POST
    @Path("/{id}/resumption")
    @BifCaseworkerDecides
    @MovesTo("RESUMED")
    @Operation(summary = "Resume the benefit after a stop")
    public RestResponse<BenefitStopView> resumeBenefit(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, stop -> stop.resume(clock));
    }

    @POST
    @Path("/{id}/drop")
    @BifCaseworkerDecides
    @MovesTo("DROPPED")
    @Operation(summary = "Drop a stop before it is decided")
    public RestResponse<BenefitStopView> dropStop(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, stop -> stop.drop(clock));
    }

    @POST
    @Path("/{id}/withdrawal")
    @BifCaseworkerDecides
    @MovesTo("WITHDRAWN")
    @Operation(summary = "Withdraw a decided stop before its day")
    public RestResponse<BenefitStopView> withdrawStop(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, stop -> stop.withdraw(clock));
    }

    private RestResponse<BenefitStopView> change(UUID id, @Nullable IfMatch ifMatch, Verb<BenefitStop> verb) {
        return desk.change(stops, id, ifMatch, verb, this::view);
    }

    private BenefitStopView view(BenefitStop stop) {
        return BenefitStopView.of(stop, caller.principal());
    }

    @Schema(name = "ConsiderStop")
    public record ConsiderStop(
            @NotNull UUID benefitId,
            @NotNull Ground ground,
            @NotNull StopKind kind,

            @Nullable @Size(max = 100) @Schema(description = "The provision it rests on")
            String law,

            @Nullable
            @Schema(description = "When that happened or was left undone which it rests on; today where none is named")
            LocalDate eventOn) {
        StopTerms.Reason reason() {
            return new StopTerms.Reason(ground, kind, law, eventOn);
        }
    }

    @Schema(name = "OpenHearing")
    public record OpenHearing(
            @Nullable
            @Schema(description = "The last day for the citizen's answer and SOF's; else the usual number of days")
            LocalDate answerBy) {}
}
