package dk.kk.shared.offer.places;

import java.util.UUID;

/** What an enrolment used of the offer's places before, and what it uses now. */
public record PlaceChange(UUID offerId, PlaceUse before, PlaceUse now) {
    int taken() {
        return difference(PlaceUse.TAKEN);
    }

    int held() {
        return difference(PlaceUse.HELD);
    }

    int waiting() {
        return difference(PlaceUse.WAITING);
    }

    private int difference(PlaceUse use) {
        return (now == use ? 1 : 0) - (before == use ? 1 : 0);
    }
}
