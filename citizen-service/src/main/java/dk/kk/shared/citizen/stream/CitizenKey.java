package dk.kk.shared.citizen.stream;

import java.util.UUID;

/** The key of a timeline of which each citizen has one. */
public record CitizenKey(UUID citizenId) {}
