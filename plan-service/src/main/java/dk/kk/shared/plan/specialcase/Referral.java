package dk.kk.shared.plan.specialcase;

import dk.kk.shared.plan.administration.Administration;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * Who referred a case to the special unit, and why.
 *
 * @param referredBy the employee's code
 * @param words they stay in this service, with the side that wrote them and the unit
 */
@Embeddable
record Referral(
        @Enumerated(EnumType.STRING) Administration referringSide,
        String referredBy,
        LocalDate referredOn,
        @Enumerated(EnumType.STRING) CaseType caseType,
        @Enumerated(EnumType.STRING) ReferralReason reason,
        String words) {}
