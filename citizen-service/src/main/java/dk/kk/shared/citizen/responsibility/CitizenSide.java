package dk.kk.shared.citizen.responsibility;

import dk.kk.shared.citizen.directory.Administration;
import java.util.UUID;

/** A citizen as one administration sees them: the key of a timeline of responsibility. */
record CitizenSide(UUID citizenId, Administration administration) {}
