package dk.kk.shared.offer.breaker;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is usual, as it was when a run came: nineteen of twenty days saw no more stops than {@code perDay}, so that one wild day does
 * not make the next one usual. More than {@code holdsAbove} stops are held.
 *
 * @param days looked back on
 */
@Embeddable
@Schema(name = "UsualVolume")
record UsualVolume(int days, int perDay, int holdsAbove) {

    static UsualVolume of(int days, int perDay, int factor, int least) {
        return new UsualVolume(days, perDay, Math.max(least, factor * perDay));
    }

    boolean holds(int size) {
        return size > holdsAbove;
    }
}
