package dk.kk.shared.offer.benefit;

import static dk.kk.shared.platform.access.Relation.OWN_CASE;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/benefits")
class BenefitResource {

    private final Benefits benefits;
    private final Subjects subjects;
    private final Outbox outbox;
    private final BusinessClock clock;

    BenefitResource(Benefits benefits, Subjects subjects, Outbox outbox, BusinessClock clock) {
        this.benefits = benefits;
        this.subjects = subjects;
        this.outbox = outbox;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Access(roles = BIF_CASEWORKER, relation = OWN_CASE)
    @Operation(summary = "Grant a citizen a benefit")
    public RestResponse<BenefitView> grantBenefit(@Valid @NotNull GrantBenefit request) {
        subjects.open(request.citizenId());
        var benefit = Benefit.grant(request.citizenId(), request.benefitType(), request.startedOn(), clock);
        benefits.persist(benefit);
        outbox.add(benefit.event("granted-by-caseworker"));
        return Answers.created(
                URI.create("/api/v1/benefits/" + benefit.id()), BenefitView.of(benefit), benefit.version());
    }

    @GET
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "The benefits of a citizen")
    public RestResponse<List<BenefitView>> listBenefits(
            @QueryParam("citizenId") @NotNull UUID citizenId, @BeanParam @Valid PageRequest page, UriInfo uri) {
        subjects.open(citizenId);
        var views = benefits.ofCitizen(citizenId, page).stream()
                .map(BenefitView::of)
                .toList();
        return Paged.of(views, page, view -> view.id().toString(), uri);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "A benefit, and what was ever recorded of its days")
    public RestResponse<BenefitView> getBenefit(@RestPath UUID id) {
        var benefit = benefits.get(id);
        subjects.open(benefit.citizenId(), "benefit", id);
        return Answers.ok(BenefitView.of(benefit), benefit.version());
    }

    @POST
    @Path("/{id}/ending")
    @Transactional
    @Access(roles = BIF_CASEWORKER, relation = OWN_CASE)
    @Operation(summary = "End a benefit")
    public RestResponse<BenefitView> endBenefit(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull EndBenefit request) {
        var benefit = benefits.lock(id);
        subjects.open(benefit.citizenId(), "benefit", id);
        IfMatch.require(ifMatch, benefit.version());
        benefit.end(request.endedOn(), clock);
        outbox.add(benefit.event("ended-by-caseworker"));
        return Answers.ok(BenefitView.of(benefit), benefit.version());
    }

    @Schema(name = "GrantBenefit")
    record GrantBenefit(
            @NotNull UUID citizenId,
            @NotNull BenefitType benefitType,
            @NotNull LocalDate startedOn) {}

    @Schema(name = "EndBenefit")
    record EndBenefit(
            @NotNull @Schema(description = "The first day without it")
            LocalDate endedOn) {}
}
