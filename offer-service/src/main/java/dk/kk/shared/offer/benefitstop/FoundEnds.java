package dk.kk.shared.offer.benefitstop;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Benefits of which a delivery tells that they have ended, and nobody had registered a stop. Told in the transaction that stores
 * the ends; whether each becomes a discovered stop is judged when all of the delivery has come.
 */
public record FoundEnds(UUID importId, List<FoundEnd> ends) {

    /** @param endedOn the first day without it */
    public record FoundEnd(UUID benefitId, LocalDate endedOn) {}
}
