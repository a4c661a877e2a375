package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.offer.benefit.Benefit;
import dk.kk.shared.offer.benefit.BenefitType;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.stream.Origin;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * What is to be stopped and why; nothing of it changes but its kind, by a decision.
 *
 * @param benefitType the benefit's own, which never changes
 * @param law the provision it rests on, as BIF names it: {@code aktivloven § 39}
 * @param eventOn when that happened or was left undone which it rests on
 * @param registeredAt when it came into our books, business time
 * @param discovered nobody registered the stop: the paying system's postings told of it
 */
@Embeddable
record StopTerms(
        UUID benefitId,

        @Formula("(select b.benefit_type from benefit b where b.id = benefit_id)") @Enumerated(EnumType.STRING)
        BenefitType benefitType,

        @Enumerated(EnumType.STRING) Ground ground,
        @Enumerated(EnumType.STRING) StopKind kind,
        @Nullable String law,
        LocalDate eventOn,
        LocalDate consideredOn,
        Instant registeredAt,
        @Enumerated(EnumType.STRING) Origin origin,
        boolean discovered) {

    /** @param consideredOn today, or the day of the decision where another system took it */
    static StopTerms of(Benefit benefit, Reason reason, LocalDate consideredOn, Instant registeredAt) {
        return new StopTerms(
                benefit.id(),
                benefit.benefitType(),
                reason.ground(),
                reason.kind(),
                reason.law(),
                reason.eventOn() == null ? consideredOn : reason.eventOn(),
                consideredOn,
                registeredAt,
                Origin.LIVE,
                false);
    }

    /** Why nobody knows, and of what is told with the benefit itself: news or history. */
    static StopTerms discovered(Benefit benefit, FoundStop found, Instant registeredAt, BusinessClock clock) {
        return new StopTerms(
                benefit.id(),
                benefit.benefitType(),
                Ground.OTHER,
                found.kind(),
                null,
                found.from(),
                clock.today(),
                registeredAt,
                benefit.origin(),
                true);
    }

    /** What it is considered for is not always what another system decides. */
    StopTerms as(StopKind kind) {
        return new StopTerms(
                benefitId, benefitType, ground, kind, law, eventOn, consideredOn, registeredAt, origin, discovered);
    }

    /** @param eventOn null: the day on which it is considered */
    record Reason(
            Ground ground,
            StopKind kind,
            @Nullable String law,
            @Nullable LocalDate eventOn) {}
}
