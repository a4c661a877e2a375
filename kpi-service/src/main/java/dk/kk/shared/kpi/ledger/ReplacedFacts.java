package dk.kk.shared.kpi.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Told inside the batch's transaction, while the citizens' rows are locked: all that counted of those citizens of whom something
 * changed, and all that counts now. Also what is known no more; a citizen of whom nothing counts has no entry.
 */
public record ReplacedFacts(Map<UUID, List<Fact>> before, Map<UUID, List<Fact>> after) {}
