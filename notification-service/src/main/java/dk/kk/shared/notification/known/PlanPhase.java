package dk.kk.shared.notification.known;

/** Where a social action plan stands, in plan-service's words. */
public enum PlanPhase {
    NEEDED,
    OFFERED,
    DECLINED,
    ACCEPTED,
    DRAFT,
    AGREED,
    MADE,
    FOLLOWED_UP,
    ENDED,
    REPLACED,
    /** Registered wrongly: nobody is told of it, and it settles nothing. */
    DISCARDED;

    public boolean isInForce() {
        return this == MADE || this == FOLLOWED_UP;
    }
}
