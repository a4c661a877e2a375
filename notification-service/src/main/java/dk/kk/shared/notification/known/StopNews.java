package dk.kk.shared.notification.known;

/** What a stop's phase means to whoever was told of it: of another one they must be told again. */
public enum StopNews {
    /** The benefit may be stopped. */
    WARNING,
    /** It is stopped, from a day on that is named. */
    STOP,
    /** It is paid again. */
    RESUMPTION,
    /** Nothing comes of the stop. */
    CALLED_OFF,
    /** The benefit ended before it could be stopped. */
    BENEFIT_ENDED
}
