package dk.kk.shared.offer.catalogue;

import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of an offer.
 *
 * @param providerCode as in the tokens of its people; none: it has no access to the suite
 * @param weeklyHours of attendance
 * @param validTo the first day on which nobody can begin any more; none = until further notice
 */
@Embeddable
record Terms(
        String name,
        String provider,
        @Nullable String providerCode,
        @Enumerated(EnumType.STRING) Administration administration,
        int weeklyHours,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    boolean holdOn(LocalDate day) {
        return new Period(validFrom, validTo).contains(day);
    }

    /** @throws RuleViolation {@code offer-withdrawn}, {@code offer-ends-before-start} */
    Terms until(LocalDate end) {
        if (validTo != null) {
            throw new RuleViolation("offer-withdrawn", "validTo", validTo);
        }
        if (!end.isAfter(validFrom)) {
            throw new RuleViolation("offer-ends-before-start", "validFrom", validFrom, "validTo", end);
        }
        return new Terms(name, provider, providerCode, administration, weeklyHours, validFrom, end);
    }
}
