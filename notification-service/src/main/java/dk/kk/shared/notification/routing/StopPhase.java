package dk.kk.shared.notification.routing;

/** Where BIF's benefit stop stands, in offer-service's words. */
public enum StopPhase {
    CONSIDERED(false),
    HEARING(false),
    DECIDED(true),
    EFFECTIVE(true),
    RESUMED(true),
    DROPPED(false),
    WITHDRAWN(false);

    private final boolean told;

    StopPhase(boolean told) {
        this.told = told;
    }

    /** SOF is told from the decision on; what was dropped or withdrawn stops nobody's benefit. */
    boolean isTold() {
        return told;
    }
}
