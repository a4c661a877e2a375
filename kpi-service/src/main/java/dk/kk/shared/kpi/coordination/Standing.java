package dk.kk.shared.kpi.coordination;

/** How a request stands on a day. The first three are measured, the others shown. */
enum Standing {
    IN_TIME,
    LATE,
    /** Not answered, and its last day is over. */
    OVERDUE,
    WAITING,
    WAIVED,
    WITHDRAWN
}
