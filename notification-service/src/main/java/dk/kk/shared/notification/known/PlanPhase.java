package dk.kk.shared.notification.known;

/** Where a social action plan stands, in plan-service's words. */
public enum PlanPhase {
    OFFERED,
    DECLINED,
    MADE,
    FOLLOWED_UP,
    ENDED;

    public boolean isInForce() {
        return this == MADE || this == FOLLOWED_UP;
    }
}
