package dk.kk.shared.offer.catalogue;

import dk.kk.shared.offer.counting.CountingChange;
import dk.kk.shared.offer.counting.CountingPeriod;
import dk.kk.shared.offer.counting.CountsAs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param providerCode as in the tokens of the provider's people; null: they see nothing of it
 * @param countsAs what it counted as when it was listed
 * @param counting what it counts as from day to day, as believed now
 * @param countingChanges all that was ever said of it since it was listed, in that order
 * @param law by which it is given; null: nobody has said
 * @param aimedAt whom it is made for, for information
 * @param admission who may be referred to it
 * @param capacity for so many citizens there is room; null: no limit
 * @param taken places of accepted citizens and of courses that run; more than there are only where OPERA has them
 * @param held places that are offered to citizens of the waiting list
 * @param validTo the first day on which nobody can begin any more
 * @param initiative the initiative for women that it is part of; it changes nothing the offer counts as
 */
@Schema(name = "Offer")
public record OfferView(
        UUID id,
        String code,
        String name,
        String provider,
        @Nullable String providerCode,
        Administration administration,
        CountsAs countsAs,
        boolean countsForGoal3,
        List<CountingPeriod> counting,
        List<Change> countingChanges,
        @Nullable Law law,
        List<AimedAt> aimedAt,
        Admission admission,
        int weeklyHours,
        @Nullable Integer capacity,
        int taken,
        int held,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Initiative initiative,
        long version) {

    /**
     * From that day on it counts so, until the day of another change.
     *
     * @param ground the text of the law
     */
    @Schema(name = "CountingChange")
    record Change(LocalDate from, CountsAs countsAs, boolean countsForGoal3, String ground, Instant recordedAt) {
        static Change of(CountingChange said) {
            var counts = said.counts();
            return new Change(
                    said.countsFrom(), counts.countsAs(), counts.countsForGoal3(), said.ground(), said.recordedAt());
        }
    }

    public static OfferView of(Offer offer) {
        var terms = offer.terms();
        return new OfferView(
                offer.id(),
                offer.code(),
                terms.name(),
                terms.provider(),
                terms.providerCode(),
                terms.administration(),
                offer.counts().countsAs(),
                offer.counts().countsForGoal3(),
                offer.counting().periods(),
                offer.countingChanges().stream().map(Change::of).toList(),
                offer.basis().law(),
                offer.basis().aimedAt(),
                offer.admission(),
                terms.weeklyHours(),
                offer.places().capacity(),
                offer.places().taken(),
                offer.places().held(),
                terms.validFrom(),
                terms.validTo(),
                offer.initiative(),
                offer.version());
    }
}
