package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.catalogue.CountsAs;
import dk.kk.shared.offer.catalogue.Offer;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/** To what the citizen was referred and when. What the offer counts as is copied, so that figures stay what they were. */
@Embeddable
record Referral(
        UUID offerId,
        LocalDate referredOn,
        @Enumerated(EnumType.STRING) CountsAs countsAs,
        @Column(name = "counts_for_goal3") boolean countsForGoal3) {
    static Referral to(Offer offer, LocalDate referredOn) {
        return new Referral(offer.id(), referredOn, offer.countsAs(), offer.countsForGoal3());
    }
}
