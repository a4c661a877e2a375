package dk.kk.shared.offer.places;

/** How far a referred citizen has come in the waiting list of the offer. */
public enum Waiting {
    NOT_WAITING,
    WAITING,
    /** A place is held until the citizen answers. */
    OFFERED,
    /** Out of the list, by the citizen's answer. */
    DECLINED,
    /** Out of the list, as nobody answered in time. */
    EXPIRED;

    PlaceUse placeUse() {
        return switch (this) {
            case WAITING -> PlaceUse.WAITING;
            case OFFERED -> PlaceUse.HELD;
            case NOT_WAITING, DECLINED, EXPIRED -> PlaceUse.NONE;
        };
    }
}
