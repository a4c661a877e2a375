package dk.kk.shared.citizen.merge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a registration is seen as another citizen, from one moment to another.
 *
 * @param held by part, as JSON: what parting them will need
 * @param parting null while it stands
 */
record Merge(
        UUID id,
        UUID citizenId,
        MergeReason reason,
        Instant at,
        String by,
        String held,
        @Nullable Parting parting) {

    record Parting(PartReason reason, Instant at, String by) {}

    boolean stands() {
        return parting == null;
    }

    Merge parted(Parting now) {
        return new Merge(id, citizenId, reason, at, by, held, now);
    }

    Merge holding(String state) {
        return new Merge(id, citizenId, reason, at, by, state, parting);
    }
}
