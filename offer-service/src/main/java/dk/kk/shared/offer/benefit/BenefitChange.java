package dk.kk.shared.offer.benefit;

import static dk.kk.shared.offer.benefit.AmountClass.FULL;
import static dk.kk.shared.offer.benefit.AmountClass.REDUCED;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened to a benefit between two things recorded of it. */
@Schema(name = "BenefitChange")
enum BenefitChange {
    GRANTED,
    /** An end is known, where none was. */
    ENDED,
    /** Another end is known. */
    END_MOVED,
    /** The end was none. */
    GOES_ON,
    START_MOVED,
    /** It was paid in full and falls. */
    REDUCED_FROM_FULL,
    FULL_AGAIN,
    UNIT_CHANGED,
    /** Nothing of this: said once more, or said for the first time of unit or class. */
    RESTATED;

    static Set<BenefitChange> between(@Nullable PaidDays before, PaidDays now) {
        if (before == null) {
            return now.endedOn() == null ? EnumSet.of(GRANTED) : EnumSet.of(GRANTED, ENDED);
        }
        var changes = EnumSet.noneOf(BenefitChange.class);
        addIf(changes, ENDED, before.endedOn() == null && now.endedOn() != null);
        addIf(changes, GOES_ON, before.endedOn() != null && now.endedOn() == null);
        addIf(changes, END_MOVED, differ(before.endedOn(), now.endedOn()));
        addIf(changes, START_MOVED, differ(before.startedOn(), now.startedOn()));
        addIf(changes, REDUCED_FROM_FULL, before.amountClass() == FULL && now.amountClass() == REDUCED);
        addIf(changes, FULL_AGAIN, before.amountClass() == REDUCED && now.amountClass() == FULL);
        addIf(changes, UNIT_CHANGED, differ(before.payingUnit(), now.payingUnit()));
        return changes.isEmpty() ? EnumSet.of(RESTATED) : changes;
    }

    private static void addIf(Set<BenefitChange> changes, BenefitChange change, boolean happened) {
        if (happened) {
            changes.add(change);
        }
    }

    private static boolean differ(@Nullable Object before, @Nullable Object now) {
        return before != null && now != null && !Objects.equals(before, now);
    }
}
