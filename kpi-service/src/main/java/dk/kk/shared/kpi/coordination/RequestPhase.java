package dk.kk.shared.kpi.coordination;

/** How far a request is, as its events say; an unknown one parks the stream. */
enum RequestPhase {
    ASKED,
    ANSWERED,
    WAIVED,
    WITHDRAWN
}
