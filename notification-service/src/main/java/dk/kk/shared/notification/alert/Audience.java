package dk.kk.shared.notification.alert;

/** To whom a team's alert is news. */
public enum Audience {
    /** Whoever the alert is routed to. */
    RESPONSIBLE,
    /** Those alone who had it before: that nothing comes of something is no news to who never heard of it. */
    WAS_TOLD
}
