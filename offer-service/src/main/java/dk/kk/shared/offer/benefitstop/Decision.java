package dk.kk.shared.offer.benefitstop;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.offer.benefit.Benefit;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From which day the benefit is stopped.
 *
 * @param decidedAt null when nobody decided it: the benefit just ended
 * @param effectiveUntil the last day of a temporary stop, null of others
 * @param managersReason why a manager decided it without the evidence it needs; stays here, no event carries it
 */
@Embeddable
record Decision(
        @Enumerated(EnumType.STRING) DecidedBy decidedBy,
        @Nullable Instant decidedAt,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable String managersReason) {

    static Decision of(Days days, @Nullable String managersReason, Instant at) {
        var by = managersReason == null ? DecidedBy.CASEWORKER : DecidedBy.MANAGER;
        return new Decision(by, at, days.effectiveFrom(), days.effectiveUntil(), managersReason);
    }

    static Decision elsewhere(Days days, LocalDate on) {
        var at = on.atStartOfDay(BusinessClock.COPENHAGEN).toInstant();
        return new Decision(DecidedBy.ELSEWHERE, at, days.effectiveFrom(), days.effectiveUntil(), null);
    }

    static Decision ofItself(LocalDate effectiveFrom) {
        return new Decision(DecidedBy.NOBODY, null, effectiveFrom, null, null);
    }

    Decision movedTo(LocalDate day) {
        return new Decision(decidedBy, decidedAt, day, effectiveUntil, managersReason);
    }

    /** A benefit's end is not the effect of this: it comes before it, ends a reduced one, or lies after a temporary stop. */
    boolean isOvertakenBy(LocalDate endedOn, StopKind kind) {
        return switch (kind) {
            case STOP -> endedOn.isBefore(effectiveFrom);
            case REDUCTION -> true;
            case TEMPORARY -> endedOn.isBefore(effectiveFrom) || endedOn.isAfter(dayAfter());
        };
    }

    private LocalDate dayAfter() {
        return requireNonNull(effectiveUntil).plusDays(1);
    }

    /** It takes effect on a day before it was decided on. */
    boolean isRetroactive() {
        return decidedAt != null && effectiveFrom.isBefore(BusinessClock.dayOf(decidedAt));
    }

    /** @param effectiveUntil the last day of a temporary stop, null of others */
    record Days(LocalDate effectiveFrom, @Nullable LocalDate effectiveUntil) {

        /** @throws RuleViolation {@code stop-effective-too-early}, {@code stop-last-day-unfit}, {@code benefit-not-paid} */
        void requireFitting(StopTerms terms, Benefit benefit) {
            if (effectiveFrom.isBefore(terms.eventOn())) {
                throw new RuleViolation("stop-effective-too-early", "eventOn", terms.eventOn());
            }
            if ((effectiveUntil != null) != (terms.kind() == StopKind.TEMPORARY)
                    || (effectiveUntil != null && effectiveUntil.isBefore(effectiveFrom))) {
                throw new RuleViolation("stop-last-day-unfit", "kind", terms.kind(), "effectiveFrom", effectiveFrom);
            }
            benefit.requirePaidOn(effectiveFrom);
        }
    }
}
