package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.catalogue.Offer;
import dk.kk.shared.offer.counting.Counting;
import dk.kk.shared.offer.counting.Counts;
import dk.kk.shared.offer.counting.CountsAs;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * To what the citizen was referred and when.
 *
 * @param countsAs on that day; what each day of the course counts as stands beside how it stood
 */
@Embeddable
record Referral(
        UUID offerId,
        LocalDate referredOn,
        @Enumerated(EnumType.STRING) CountsAs countsAs,
        @Column(name = "counts_for_goal3") boolean countsForGoal3) {
    static Referral to(Offer offer, LocalDate referredOn) {
        var counts = offer.counting().on(referredOn);
        return new Referral(offer.id(), referredOn, counts.countsAs(), counts.countsForGoal3());
    }

    /** Of a course that was recorded before its days were. */
    Counting counting() {
        return Counting.always(referredOn, new Counts(countsAs, countsForGoal3));
    }
}
