package dk.kk.shared.offer.catalogue;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * For how many citizens there is room, and how much of it is used. The counts are another feature's to write.
 *
 * @param capacity null: no limit
 * @param beyond how many of the used places OPERA filled beyond the capacity
 */
@Embeddable
record OfferPlaces(
        @Nullable Integer capacity,
        @Column(insertable = false, updatable = false) int taken,
        @Column(insertable = false, updatable = false) int held,
        int beyond) {
    static OfferPlaces of(@Nullable Integer capacity) {
        return new OfferPlaces(capacity, 0, 0, 0);
    }

    /** @throws RuleViolation {@code capacity-below-taken} when so many places are used already */
    OfferPlaces resized(@Nullable Integer next) {
        if (next != null && next < taken + held) {
            throw new RuleViolation("capacity-below-taken", "capacity", next, "taken", taken, "held", held);
        }
        return new OfferPlaces(next, taken, held, 0);
    }
}
