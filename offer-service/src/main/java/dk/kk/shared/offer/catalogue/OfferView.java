package dk.kk.shared.offer.catalogue;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param providerCode as in the tokens of the provider's people; null: they see nothing of it
 * @param capacity for so many citizens there is room; null: no limit
 * @param taken places of accepted citizens and of courses that run; more than there are only where OPERA has them
 * @param held places that are offered to citizens of the waiting list
 * @param validTo the first day on which nobody can begin any more
 * @param initiative the initiative for women that it is part of; it changes nothing the offer counts as
 */
@Schema(name = "Offer")
record OfferView(
        UUID id,
        String code,
        String name,
        String provider,
        @Nullable String providerCode,
        Administration administration,
        CountsAs countsAs,
        boolean countsForGoal3,
        int weeklyHours,
        @Nullable Integer capacity,
        int taken,
        int held,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Initiative initiative) {

    static OfferView of(Offer offer) {
        var terms = offer.terms();
        return new OfferView(
                offer.id(),
                offer.code(),
                terms.name(),
                terms.provider(),
                terms.providerCode(),
                terms.administration(),
                terms.countsAs(),
                terms.countsForGoal3(),
                terms.weeklyHours(),
                offer.places().capacity(),
                offer.places().taken(),
                offer.places().held(),
                terms.validFrom(),
                terms.validTo(),
                offer.initiative());
    }
}
