package dk.kk.shared.offer.benefitstop;

import java.util.List;
import java.util.UUID;

/**
 * What a delivery tells of and nobody had registered. Told in the transaction that stores it; whether each becomes a discovered stop
 * is judged when all of the delivery has come.
 */
public record FoundStops(UUID importId, List<FoundStop> stops) {}
