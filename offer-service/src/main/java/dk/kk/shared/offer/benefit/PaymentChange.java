package dk.kk.shared.offer.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A benefit whose days or amount class have changed.
 *
 * @param before what was believed until then; null when the benefit was not known
 */
public record PaymentChange(Benefit benefit, @Nullable PaidDays before) {
    /** It has an end that was not known, or an earlier one. */
    public boolean endsEarlier() {
        var end = benefit.paid().endedOn();
        var known = endBefore();
        return end != null && (known == null || end.isBefore(known));
    }

    /** The end that was believed comes later or not at all. */
    public boolean goesOn() {
        var end = benefit.paid().endedOn();
        var known = endBefore();
        return known != null && (end == null || end.isAfter(known));
    }

    /** It was paid in full and is reduced. One of which no class was known does not fall: nothing says that it was more. */
    public boolean falls() {
        return BenefitChange.between(before, benefit.paid()).contains(BenefitChange.REDUCED_FROM_FULL);
    }

    /** The first day on which it is reduced; null where it does not fall. */
    public @Nullable LocalDate fallsFrom() {
        return falls() ? benefit.paid().reducedFrom() : null;
    }

    /** It was reduced and is paid in full. */
    public boolean rises() {
        return BenefitChange.between(before, benefit.paid()).contains(BenefitChange.FULL_AGAIN);
    }

    public boolean isOfKnownBenefit() {
        return before != null;
    }

    public @Nullable LocalDate endBefore() {
        return before == null ? null : before.endedOn();
    }
}
