package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.catalogue.Offers;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What a provider sees: the courses in its own offers. Another one's offer is not found. */
@Path("/api/v1/offers/{id}/enrolments")
class OfferEnrolmentResource {
    private final Enrolments enrolments;
    private final Offers offers;
    private final SeenEnrolments seen;
    private final Subjects subjects;
    private final Caller caller;

    OfferEnrolmentResource(
            Enrolments enrolments, Offers offers, SeenEnrolments seen, Subjects subjects, Caller caller) {
        this.enrolments = enrolments;
        this.offers = offers;
        this.seen = seen;
        this.subjects = subjects;
        this.caller = caller;
    }

    @GET
    @OwnOfferRead
    @Operation(summary = "The enrolments in an offer that the caller provides")
    public RestResponse<List<EnrolmentView>> listEnrolmentsInOffer(
            @RestPath UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            if (!offers.get(id).isProvidedBy(caller)) {
                throw new RuleViolation("not-found", "kind", "offer", "id", id);
            }
            var found = enrolments.ofOffer(id, page);
            subjects.listed(found.stream()
                    .limit(page.limit())
                    .map(Enrolment::citizenId)
                    .distinct()
                    .toList());
            return Paged.of(found, page, enrolment -> enrolment.id().toString(), uri, seen::view);
        });
    }
}
