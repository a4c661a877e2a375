package dk.kk.shared.citizen.cpr;

import java.util.UUID;

/**
 * A number that somebody is known by.
 *
 * @param numberId what an import remembers it by
 */
public record KnownNumber(UUID citizenId, UUID numberId) {}
