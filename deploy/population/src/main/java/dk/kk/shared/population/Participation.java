package dk.kk.shared.population;

/** What a citizen's enrolments look like on 30 November 2007. The first five count in the activation rate that day. */
enum Participation {
    RUNNING,
    RUNNING_TWICE,
    RUNNING_UNREGISTERED,
    STARTED_ON_THE_DAY,
    ENDED_ON_THE_DAY,
    ENDED_THE_DAY_BEFORE,
    ENDED_IN_THE_WINDOW,
    ENDED_31_MAY,
    ENDED_30_MAY,
    ENDED_29_MAY,
    ENDED_BEFORE_THE_WINDOW,
    ENDED_UNREGISTERED,
    ON_AN_OFFER_OUTSIDE_THE_RATE,
    ON_A_SOCIAL_OFFER,
    NO_SHOW,
    CANCELLED,
    WAITING,
    NONE
}
