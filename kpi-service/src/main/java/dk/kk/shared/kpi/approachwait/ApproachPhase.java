package dk.kk.shared.kpi.approachwait;

/** How far an approach is, as its events say; an unknown one parks the stream. A mistaken one counts nowhere. */
enum ApproachPhase {
    WAITING,
    REACHED,
    LAPSED,
    MISTAKEN
}
