package dk.kk.shared.notification.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What does not agree. */
@Schema(name = "ReconciliationBreakKind")
public enum BreakKind {
    /** A stop, request or notice of which nothing was heard. */
    NOT_HEARD(Stage.HEARD),
    /** An older version of it was heard, not its newest. */
    HEARD_STALE(Stage.HEARD),
    /** An alert about a stop that offer-service does not have. */
    STOP_UNKNOWN(Stage.HEARD),
    /** An alert about a request or notice that plan-service does not have. */
    MATTER_UNKNOWN(Stage.HEARD),
    /** Nothing was heard of late of who is shared: all stops are judged by what was known before. */
    SHARING_BEHIND(Stage.HEARD),
    /** What was told of whether the stop's citizen is shared could not be applied. */
    SHARING_UNHEARD(Stage.HEARD),
    /** The rule asks for an alert and there is none, or it was withdrawn. */
    ALERT_MISSING(Stage.ALERTED),
    /** Nobody is to be told, and an alert asks somebody to act. */
    ALERT_NOT_WITHDRAWN(Stage.ALERTED),
    /** The alert shows another phase than the stop has. */
    ALERT_PHASE_DIFFERS(Stage.ALERTED),
    /** The alert's event is not sent. */
    ALERT_UNSENT(Stage.SENT),
    /** Something that was told of an alert fits a subscription, and has no number in it. */
    EVENT_NOT_NUMBERED(Stage.DELIVERED),
    /** It has a number, and its webhook neither took it nor is tried. */
    EVENT_NOT_DELIVERED(Stage.DELIVERED),
    /** Only in runs of before 29 November 2026: nobody acted before the alert's deadline. It goes up by itself, and is counted. */
    NOT_ACKNOWLEDGED(Stage.ACKNOWLEDGED);

    private final Stage stage;

    BreakKind(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }

    /** SOF does not know of the stop, or not of where it stands. */
    boolean leavesSofUnknowing() {
        return this == NOT_HEARD || this == HEARD_STALE || this == ALERT_MISSING || this == SHARING_UNHEARD;
    }
}
