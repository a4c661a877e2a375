package dk.kk.shared.kpi.dutymeasure;

/** How far a benefit stop has come, as its events say; an unknown one parks the stream. */
enum StopPhase {
    CONSIDERED,
    HEARING,
    DECIDED,
    EFFECTIVE,
    RESUMED,
    DROPPED,
    WITHDRAWN,
    BENEFIT_ENDED
}
