package dk.kk.shared.offer.womensinitiative;

import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.idempotency.Idempotent;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/anonymous-counts")
class AnonymousCountResource {
    private final Desk desk;
    private final AnonymousCounts counts;
    private final CounsellingPlaces places;
    private final BusinessClock clock;

    AnonymousCountResource(Desk desk, AnonymousCounts counts, CounsellingPlaces places, BusinessClock clock) {
        this.desk = desk;
        this.counts = counts;
        this.places = places;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @CountRegistrars
    @Operation(summary = "Register how many came to the open anonymous counselling, and what about")
    public RestResponse<AnonymousCountView> registerAnonymousCount(@Valid @NotNull AnonymousVisits request) {
        return desk.make(
                counts,
                null,
                request,
                "registered",
                () -> {
                    places.requireOpen(request.place());
                    return AnonymousCount.register(request, clock);
                },
                AnonymousCountView::of);
    }

    @GET
    @Transactional
    @CountRead
    @Operation(summary = "The counts of the open anonymous counselling in a period, without withdrawn ones")
    public RestResponse<List<AnonymousCountView>> listAnonymousCounts(
            @BeanParam CountedDays days,
            @QueryParam("theme") @Nullable Theme theme,
            @BeanParam @Valid PageRequest page,
            UriInfo uri) {
        var found = counts.page(days, theme, page);
        return Paged.of(found, page, count -> count.id().toString(), uri, AnonymousCountView::of);
    }

    @GET
    @Path("/{id}")
    @OneCountRead
    @Operation(summary = "A count, and what was ever recorded of it")
    public RestResponse<AnonymousCountView> getAnonymousCount(@RestPath UUID id) {
        return desk.show(counts, id, AnonymousCountView::of);
    }

    @POST
    @Path("/{id}/correction")
    @CountRegistrars
    @Operation(summary = "Correct a count that was recorded wrongly")
    public RestResponse<AnonymousCountView> correctAnonymousCount(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull AnonymousVisits request) {
        return desk.change(
                counts,
                id,
                ifMatch,
                count -> {
                    places.requireOpen(request.place());
                    return count.correct(request, clock);
                },
                AnonymousCountView::of);
    }

    @POST
    @Path("/{id}/withdrawal")
    @CountRegistrars
    @Operation(summary = "Withdraw a count that was registered by mistake: it never counts")
    public RestResponse<AnonymousCountView> withdrawAnonymousCount(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(counts, id, ifMatch, count -> count.withdraw(clock), AnonymousCountView::of);
    }
}
