package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.catalogue.Offers;
import dk.kk.shared.offer.places.PlaceChange;
import dk.kk.shared.offer.places.Places;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.http.IfMatch;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where a request moves an enrolment: by the administration that runs the offer, and with the place it uses. */
@Singleton
class EnrolmentDesk {
    private final Desk desk;
    private final Enrolments enrolments;
    private final Offers offers;
    private final Places places;
    private final SeenEnrolments seen;
    private final Caller caller;

    EnrolmentDesk(Desk desk, Enrolments enrolments, Offers offers, Places places, SeenEnrolments seen, Caller caller) {
        this.desk = desk;
        this.enrolments = enrolments;
        this.offers = offers;
        this.places = places;
        this.seen = seen;
        this.caller = caller;
    }

    RestResponse<EnrolmentView> change(UUID id, @Nullable IfMatch ifMatch, Verb<Enrolment> verb) {
        return desk.change(
                enrolments,
                id,
                ifMatch,
                enrolment -> {
                    offers.get(enrolment.offerId()).administration().requireOwn(caller);
                    var before = enrolment.standing().placeUse();
                    var happened = verb.on(enrolment);
                    var now = enrolment.standing().placeUse();
                    places.move(new PlaceChange(enrolment.offerId(), before, now));
                    return happened;
                },
                seen::view);
    }
}
