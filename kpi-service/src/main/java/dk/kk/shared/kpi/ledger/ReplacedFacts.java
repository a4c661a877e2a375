package dk.kk.shared.kpi.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Told inside the batch's transaction, while the citizens' rows are locked: all facts of those citizens of whom one changed, as
 * they were and as they are now. Also those that are known no more; a citizen without facts has no entry.
 */
public record ReplacedFacts(Map<UUID, List<Fact>> before, Map<UUID, List<Fact>> after) {}
