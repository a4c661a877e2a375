package dk.kk.shared.offer.breaker;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is usual, as it was when a run came: nineteen of twenty days saw no more stops than {@code perDay}, so that one wild day does
 * not make the next one usual. More than {@code holdsAbove} stops on one day are held, in however many runs they come.
 *
 * @param days looked back on
 * @param passedToday how many orders of earlier runs nobody had to look at that day
 */
@Embeddable
@Schema(name = "UsualVolume")
record UsualVolume(int days, int perDay, int holdsAbove, int passedToday) {

    static UsualVolume of(int days, int perDay, int factor, int least, int passedToday) {
        return new UsualVolume(days, perDay, Math.max(least, factor * perDay), passedToday);
    }

    boolean holds(int size) {
        return size + passedToday > holdsAbove;
    }
}
