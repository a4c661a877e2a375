package dk.kk.shared.notification.known;

/** Where BIF's benefit stop stands, in offer-service's words. */
public enum StopPhase {
    CONSIDERED(false),
    HEARING(false),
    DECIDED(true),
    EFFECTIVE(true),
    RESUMED(true),
    DROPPED(false),
    WITHDRAWN(false),
    /** The benefit ended before the stop could take effect. */
    BENEFIT_ENDED(true);

    private final boolean told;

    StopPhase(boolean told) {
        this.told = told;
    }

    /** SOF is told from the decision on, or of the end that came first; what was dropped or withdrawn stops nobody's benefit. */
    public boolean isTold() {
        return told;
    }
}
