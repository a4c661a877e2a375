package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.platform.access.Relation.OWN_CASE;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;

import dk.kk.shared.offer.catalogue.Offers;
import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.access.Caller;
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

@Path("/api/v1/enrolments")
class EnrolmentResource {

    private final Enrolments enrolments;
    private final Offers offers;
    private final Caller caller;
    private final Subjects subjects;
    private final Outbox outbox;
    private final BusinessClock clock;

    EnrolmentResource(
            Enrolments enrolments,
            Offers offers,
            Caller caller,
            Subjects subjects,
            Outbox outbox,
            BusinessClock clock) {
        this.enrolments = enrolments;
        this.offers = offers;
        this.caller = caller;
        this.subjects = subjects;
        this.outbox = outbox;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, SOF_CASEWORKER},
            relation = OWN_CASE)
    @Operation(summary = "Refer a citizen to an offer of one's own administration")
    public RestResponse<EnrolmentView> referCitizen(@Valid @NotNull ReferCitizen request) {
        subjects.open(request.citizenId());
        var offer = offers.get(request.offerId());
        offer.administration().demandOwn(caller);
        var enrolment = Enrolment.refer(request.citizenId(), offer, request.plannedStart(), clock);
        enrolments.persist(enrolment);
        outbox.add(enrolment.event("referred-by-caseworker"));
        return Answers.created(
                URI.create("/api/v1/enrolments/" + enrolment.id()), EnrolmentView.of(enrolment), enrolment.version());
    }

    @GET
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "The enrolments of a citizen")
    public RestResponse<List<EnrolmentView>> listEnrolments(
            @QueryParam("citizenId") @NotNull UUID citizenId, @BeanParam @Valid PageRequest page, UriInfo uri) {
        subjects.open(citizenId);
        var views = enrolments.ofCitizen(citizenId, page).stream()
                .map(EnrolmentView::of)
                .toList();
        return Paged.of(views, page, view -> view.id().toString(), uri);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "An enrolment, and what was ever recorded of it")
    public RestResponse<EnrolmentView> getEnrolment(@RestPath UUID id) {
        var enrolment = enrolments.get(id);
        subjects.open(enrolment.citizenId(), "enrolment", id);
        return Answers.ok(EnrolmentView.of(enrolment), enrolment.version());
    }

    @POST
    @Path("/{id}/acceptance")
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, SOF_CASEWORKER},
            relation = OWN_CASE)
    @Operation(summary = "Accept a referred citizen")
    public RestResponse<EnrolmentView> acceptEnrolment(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, "accepted-by-caseworker", enrolment -> enrolment.accept(clock));
    }

    @POST
    @Path("/{id}/start")
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, SOF_CASEWORKER},
            relation = OWN_CASE)
    @Operation(summary = "The course really began")
    public RestResponse<EnrolmentView> startEnrolment(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull StartEnrolment request) {
        return change(
                id,
                ifMatch,
                "started-by-caseworker",
                enrolment -> enrolment.start(request.startedOn(), request.operaRegisteredOn(), clock));
    }

    @POST
    @Path("/{id}/completion")
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, SOF_CASEWORKER},
            relation = OWN_CASE)
    @Operation(summary = "The course was completed")
    public RestResponse<EnrolmentView> completeEnrolment(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull EndEnrolment request) {
        return change(
                id, ifMatch, "completed-by-caseworker", enrolment -> enrolment.complete(request.endedOn(), clock));
    }

    @POST
    @Path("/{id}/drop-out")
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, SOF_CASEWORKER},
            relation = OWN_CASE)
    @Operation(summary = "The citizen dropped out of the course")
    public RestResponse<EnrolmentView> dropOutOfEnrolment(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull EndEnrolment request) {
        return change(
                id, ifMatch, "dropped-out-by-caseworker", enrolment -> enrolment.dropOut(request.endedOn(), clock));
    }

    @POST
    @Path("/{id}/cancellation")
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, SOF_CASEWORKER},
            relation = OWN_CASE)
    @Operation(summary = "Cancel an enrolment before the course began")
    public RestResponse<EnrolmentView> cancelEnrolment(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, "cancelled-by-caseworker", enrolment -> enrolment.cancel(clock));
    }

    @POST
    @Path("/{id}/no-show")
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, SOF_CASEWORKER},
            relation = OWN_CASE)
    @Operation(summary = "The citizen never came")
    public RestResponse<EnrolmentView> noteNoShow(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, "noted-by-caseworker", enrolment -> enrolment.noteNoShow(clock));
    }

    private RestResponse<EnrolmentView> change(
            UUID id, @Nullable IfMatch ifMatch, String cause, Consumer<Enrolment> move) {
        var enrolment = enrolments.lock(id);
        subjects.open(enrolment.citizenId(), "enrolment", id);
        offers.get(enrolment.offerId()).administration().demandOwn(caller);
        IfMatch.require(ifMatch, enrolment.version());
        move.accept(enrolment);
        outbox.add(enrolment.event(cause));
        return Answers.ok(EnrolmentView.of(enrolment), enrolment.version());
    }

    @Schema(name = "ReferCitizen")
    record ReferCitizen(
            @NotNull UUID citizenId,
            @NotNull UUID offerId,
            @NotNull LocalDate plannedStart) {}

    @Schema(name = "StartEnrolment")
    record StartEnrolment(
            @NotNull LocalDate startedOn,

            @Nullable
            @Schema(description = "When the course was registered in OPERA; without it goal 3 does not count it")
            LocalDate operaRegisteredOn) {}

    @Schema(name = "EndEnrolment")
    record EndEnrolment(
            @NotNull @Schema(description = "The last day of attendance")
            LocalDate endedOn) {}
}
