package dk.kk.shared.offer.benefitstop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of many orders.
 *
 * @param stopId null where it was refused, or only tried
 * @param refusal the rule's code; null where none refuses it
 */
public record StopOutcome(@Nullable UUID stopId, @Nullable String refusal) {}
