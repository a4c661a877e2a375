package dk.kk.shared.citizen.protection;

import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of one grant: a year at most (CPR-loven § 28).
 *
 * @param lapsesOn the first day on which it no longer protects
 */
record GrantedDays(LocalDate grantedOn, LocalDate lapsesOn) {
    static GrantedDays of(LocalDate grantedOn, @Nullable LocalDate lapsesOn) {
        return new GrantedDays(grantedOn, lapsesOn == null ? grantedOn.plusYears(1) : lapsesOn);
    }

    GrantedDays require(LocalDate today) {
        if (grantedOn.isAfter(today)) {
            throw new RuleViolation("protection-in-the-future", "day", grantedOn);
        }
        if (!lapsesOn.isAfter(grantedOn)) {
            throw new RuleViolation("protection-lapses-before-grant", "grantedOn", grantedOn, "lapsesOn", lapsesOn);
        }
        var latest = grantedOn.plusYears(1);
        if (lapsesOn.isAfter(latest)) {
            throw new RuleViolation("protection-too-long", "lapsesOn", lapsesOn, "latest", latest);
        }
        return this;
    }

    Period days() {
        return new Period(grantedOn, lapsesOn);
    }
}
