package dk.kk.shared.citizen.attachment;

import java.util.UUID;

/** The key of a timeline of shared periods. */
record SharedKey(UUID citizenId) {}
