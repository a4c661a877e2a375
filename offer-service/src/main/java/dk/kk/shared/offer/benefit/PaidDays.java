package dk.kk.shared.offer.benefit;

import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.stream.RecordedRow;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What we recorded at some time about a benefit's days: {@code [startedOn, endedOn)}, open without an end.
 *
 * @param payingUnit the unit of BIF that pays, by its code; null where no posting has said it
 * @param amountClass null where no posting has said it
 * @param amountSince the first day of that class, where a posting has said it
 */
@Embeddable
public record PaidDays(
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String payingUnit,
        @Nullable @Enumerated(EnumType.STRING) AmountClass amountClass,
        @Nullable LocalDate amountSince,
        Instant recordedAt)
        implements RecordedRow {

    public Period period() {
        return new Period(startedOn, endedOn);
    }

    PaidDays until(LocalDate end) {
        return new PaidDays(startedOn, end, payingUnit, amountClass, amountSince, recordedAt);
    }

    PaidDays recordedAt(Instant at) {
        return new PaidDays(startedOn, endedOn, payingUnit, amountClass, amountSince, at);
    }

    /** Where this says nothing of unit or class, what was known holds: not every source has them. */
    PaidDays knowing(PaidDays earlier) {
        var sameClass = amountClass == null;
        return new PaidDays(
                startedOn,
                endedOn,
                payingUnit == null ? earlier.payingUnit : payingUnit,
                sameClass ? earlier.amountClass : amountClass,
                sameClass ? earlier.amountSince : amountSince,
                recordedAt);
    }

    /** The first day on which it is reduced; null where it is not. */
    public @Nullable LocalDate reducedFrom() {
        return amountClass == AmountClass.REDUCED ? inClassFrom() : null;
    }

    /** The first day on which it is paid in that class. */
    LocalDate inClassFrom() {
        return amountSince == null || amountSince.isBefore(startedOn) ? startedOn : amountSince;
    }
}
