package dk.kk.shared.platform.importjob;

/** Whether a source has delivered as it is expected to. */
public enum DeliveryState {
    /** No rhythm is set. */
    NOT_EXPECTED,
    IN_TIME,
    /** The day by which the next delivery was due has passed, or none ever came. */
    OVERDUE
}
