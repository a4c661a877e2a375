package dk.kk.shared.citizen.directory;

/** What a unit is. A centre leads teams; a citizen belongs to a team, or to the entry point until one is found. */
public enum UnitKind {
    CENTRE,
    JOB_CENTRE_TEAM,
    ADULT_TEAM,
    SERVICE_AND_RECEPTION_TEAM,
    COUNSELLING_TEAM,
    DISABILITY_TEAM,
    ENTRY_POINT
}
