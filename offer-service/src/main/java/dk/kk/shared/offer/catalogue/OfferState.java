package dk.kk.shared.offer.catalogue;

import dk.kk.shared.offer.counting.CountingPeriod;
import dk.kk.shared.offer.counting.CountsAs;
import dk.kk.shared.platform.stream.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole state of an offer, as other services may know it. Add fields; never rename or remove one. */
record OfferState(
        UUID offerId,
        String code,
        Administration administration,
        CountsAs countsAs,
        boolean countsForGoal3,
        List<CountingPeriod> counting,
        @Nullable Law law,
        Admission admission,
        int weeklyHours,
        @Nullable Integer capacity,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Origin origin) {

    static OfferState of(Offer offer) {
        var terms = offer.terms();
        return new OfferState(
                offer.id(),
                offer.code(),
                terms.administration(),
                offer.counts().countsAs(),
                offer.counts().countsForGoal3(),
                offer.counting().periods(),
                offer.basis().law(),
                offer.admission(),
                terms.weeklyHours(),
                offer.places().capacity(),
                terms.validFrom(),
                terms.validTo(),
                offer.origin());
    }
}
