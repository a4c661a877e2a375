package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.platform.access.Relation.OWN_CASE;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;

import dk.kk.shared.offer.benefit.Benefits;
import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.paging.PageRequest;
import dk.kk.shared.platform.paging.Paged;
import dk.kk.shared.platform.stream.Answers;
import dk.kk.shared.platform.stream.IfMatch;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/benefit-stops")
class BenefitStopResource {

    private final BenefitStops stops;
    private final Benefits benefits;
    private final Subjects subjects;
    private final Outbox outbox;
    private final BusinessClock clock;

    BenefitStopResource(BenefitStops stops, Benefits benefits, Subjects subjects, Outbox outbox, BusinessClock clock) {
        this.stops = stops;
        this.benefits = benefits;
        this.subjects = subjects;
        this.outbox = outbox;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Access(roles = BIF_CASEWORKER, relation = OWN_CASE)
    @Operation(summary = "Consider a stop of a benefit")
    public RestResponse<BenefitStopView> considerStop(@Valid @NotNull ConsiderStop request) {
        var benefit = benefits.lock(request.benefitId()); // so that no other stop of it begins meanwhile
        subjects.open(benefit.citizenId(), "benefit", benefit.id());
        stops.demandNoneLive(benefit.id());
        var stop = BenefitStop.consider(benefit, request.ground(), request.kind(), clock);
        stops.persist(stop);
        outbox.add(stop.event("considered-by-caseworker"));
        return Answers.created(
                URI.create("/api/v1/benefit-stops/" + stop.id()), BenefitStopView.of(stop), stop.version());
    }

    @GET
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "The stops of a citizen's benefits")
    public RestResponse<List<BenefitStopView>> listStops(
            @QueryParam("citizenId") @NotNull UUID citizenId, @BeanParam @Valid PageRequest page, UriInfo uri) {
        subjects.open(citizenId);
        var views = stops.ofCitizen(citizenId, page).stream()
                .map(BenefitStopView::of)
                .toList();
        return Paged.of(views, page, view -> view.id().toString(), uri);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "A stop of a benefit")
    public RestResponse<BenefitStopView> getStop(@RestPath UUID id) {
        var stop = stops.get(id);
        subjects.open(stop.citizenId(), "benefit-stop", id);
        return Answers.ok(BenefitStopView.of(stop), stop.version());
    }

    @POST
    @Path("/{id}/hearing")
    @Transactional
    @Access(roles = BIF_CASEWORKER, relation = OWN_CASE)
    @Operation(summary = "Hear the citizen about a considered stop")
    public RestResponse<BenefitStopView> openHearing(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, "hearing-opened", stop -> stop.hear(clock));
    }

    @POST
    @Path("/{id}/decision")
    @Transactional
    @Access(roles = BIF_CASEWORKER, relation = OWN_CASE)
    @Operation(summary = "Decide a stop, from a day on")
    public RestResponse<BenefitStopView> decideStop(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull DecideStop request) {
        return change(
                id,
                ifMatch,
                "decided-by-caseworker",
                stop -> stop.decide(request.effectiveFrom(), request.guidance(), clock));
    }

    @POST
    @Path("/{id}/resumption")
    @Transactional
    @Access(roles = BIF_CASEWORKER, relation = OWN_CASE)
    @Operation(summary = "Resume the benefit after a stop")
    public RestResponse<BenefitStopView> resumeBenefit(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, "resumed-by-caseworker", stop -> stop.resume(clock));
    }

    @POST
    @Path("/{id}/drop")
    @Transactional
    @Access(roles = BIF_CASEWORKER, relation = OWN_CASE)
    @Operation(summary = "Drop a stop before it is decided")
    public RestResponse<BenefitStopView> dropStop(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, "dropped-by-caseworker", stop -> stop.drop(clock));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Transactional
    @Access(roles = BIF_CASEWORKER, relation = OWN_CASE)
    @Operation(summary = "Withdraw a decided stop before its day")
    public RestResponse<BenefitStopView> withdrawStop(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, "withdrawn-by-caseworker", stop -> stop.withdraw(clock));
    }

    private RestResponse<BenefitStopView> change(
            UUID id, @Nullable IfMatch ifMatch, String cause, Consumer<BenefitStop> move) {
        var stop = stops.lock(id);
        subjects.open(stop.citizenId(), "benefit-stop", id);
        IfMatch.require(ifMatch, stop.version());
        move.accept(stop);
        outbox.add(stop.event(cause));
        return Answers.ok(BenefitStopView.of(stop), stop.version());
    }

    @Schema(name = "ConsiderStop")
    record ConsiderStop(
            @NotNull UUID benefitId,
            @NotNull Ground ground,
            @NotNull StopKind kind) {}

    @Schema(name = "DecideStop")
    record DecideStop(
            @NotNull LocalDate effectiveFrom,

            @Valid @Nullable @Schema(description = "A sanction needs it, in writing and beforehand")
            Guidance guidance) {}
}
