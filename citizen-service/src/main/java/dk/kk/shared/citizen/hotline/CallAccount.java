package dk.kk.shared.citizen.hotline;

import static java.time.temporal.ChronoUnit.MICROS;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of a call.
 *
 * @param caller of SOF's, by employee code
 * @param askedAt when the call came in
 * @param answeredAt null where the caller gave up
 * @param referredUnit to which the caller was referred, or null
 * @param referredEmployee the same
 * @param saidBy the operator, as in the audit
 */
@Embeddable
record CallAccount(
        String caller,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Enumerated(EnumType.STRING) CallOutcome outcome,
        @Nullable String referredUnit,
        @Nullable String referredEmployee,
        String saidBy,
        Instant saidAt) {
    /** What is older is in figures that were reported. */
    private static final Duration LONGEST_AGO = Duration.ofDays(365);

    CallAccount { // times as PostgreSQL keeps them
        askedAt = askedAt.truncatedTo(MICROS);
        answeredAt = answeredAt == null ? null : answeredAt.truncatedTo(MICROS);
    }

    /**
     * One that can be true.
     *
     * @throws RuleViolation {@code hotline-call-in-future}, {@code hotline-call-too-long-ago}, {@code
     *     hotline-call-answered-before-asked}, {@code hotline-call-outcome-unfit}
     */
    CallAccount sound() {
        if (askedAt.isAfter(saidAt) || (answeredAt != null && answeredAt.isAfter(saidAt))) {
            throw new RuleViolation("hotline-call-in-future", "now", saidAt);
        }
        if (askedAt.isBefore(saidAt.minus(LONGEST_AGO))) {
            throw new RuleViolation("hotline-call-too-long-ago", "days", LONGEST_AGO.toDays());
        }
        if (answeredAt != null && answeredAt.isBefore(askedAt)) {
            throw new RuleViolation("hotline-call-answered-before-asked", "askedAt", askedAt, "answeredAt", answeredAt);
        }
        var referrals = (referredUnit == null ? 0 : 1) + (referredEmployee == null ? 0 : 1);
        var fits = switch (outcome) {
            case ANSWERED -> answeredAt != null && referrals == 0;
            case REFERRED -> answeredAt != null && referrals == 1;
            case GAVE_UP -> answeredAt == null && referrals == 0;
        };
        if (!fits) {
            throw new RuleViolation("hotline-call-outcome-unfit", "outcome", outcome);
        }
        return this;
    }
}
