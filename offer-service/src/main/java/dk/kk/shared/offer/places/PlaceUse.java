package dk.kk.shared.offer.places;

/** What an enrolment uses of its offer's places. */
public enum PlaceUse {
    /** Referred only, or over. */
    NONE,
    /** Wants one. */
    WAITING,
    /** One is kept until the citizen answers. */
    HELD,
    /** From acceptance to the end of the course. */
    TAKEN
}
