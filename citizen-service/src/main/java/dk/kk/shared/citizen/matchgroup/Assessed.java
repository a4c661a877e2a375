package dk.kk.shared.citizen.matchgroup;

import java.util.UUID;

/** The key of a timeline of match groups. */
record Assessed(UUID citizenId) {}
