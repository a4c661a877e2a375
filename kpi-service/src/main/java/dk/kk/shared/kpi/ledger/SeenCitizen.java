package dk.kk.shared.kpi.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A citizen with all ids by which others may still speak of them. */
public record SeenCitizen(UUID citizenId, Set<UUID> aliases) {

    public Set<UUID> ids() {
        var ids = new HashSet<>(aliases);
        ids.add(citizenId);
        return ids;
    }
}
