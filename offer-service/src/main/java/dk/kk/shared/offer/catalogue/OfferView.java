package dk.kk.shared.offer.catalogue;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param providerCode as in the tokens of the provider's people; null: they see nothing of it
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
                terms.validFrom(),
                terms.validTo(),
                offer.initiative());
    }
}
