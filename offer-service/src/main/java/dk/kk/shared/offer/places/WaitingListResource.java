package dk.kk.shared.offer.places;

import dk.kk.shared.offer.catalogue.Offer;
import dk.kk.shared.offer.catalogue.Offers;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal.Person;
import dk.kk.shared.platform.access.Role;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Who waits for a place, in which order and why. */
@Path("/api/v1/offers/{id}/waiting-list")
class WaitingListResource {
    private final WaitingList list;
    private final Offers offers;
    private final Subjects subjects;
    private final Caller caller;

    WaitingListResource(WaitingList list, Offers offers, Subjects subjects, Caller caller) {
        this.list = list;
        this.offers = offers;
        this.subjects = subjects;
        this.caller = caller;
    }

    @GET
    @WaitingListRead
    @Operation(
            summary = "The waiting list of an offer that the caller provides, or that the caller's administration runs")
    public RestResponse<List<WaitingCitizen.View>> listWaiting(
            @RestPath UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            requireOwn(offers.get(id));
            var found = list.page(id, page);
            subjects.listed(found.stream()
                    .limit(page.limit())
                    .map(WaitingCitizen::citizenId)
                    .distinct()
                    .toList());
            return Paged.of(found, page, waiting -> Integer.toString(waiting.position()), uri, WaitingCitizen::view);
        });
    }

    /** Another provider's list is not found, whatever administration the provider's people are listed under. */
    private void requireOwn(Offer offer) {
        if (caller.principal() instanceof Person person
                && person.roles().equals(Set.of(Role.OFFER_PROVIDER))
                && !offer.isProvidedBy(caller)) {
            throw new RuleViolation("not-found", "kind", "offer", "id", offer.id());
        }
        offer.requireRecordedBy(caller);
    }
}
