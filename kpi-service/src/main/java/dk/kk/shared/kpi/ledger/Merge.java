package dk.kk.shared.kpi.ledger;

import java.util.UUID;

/** For as long as it is known, the alias is seen as the citizen. At one moment nobody is both. */
record Merge(UUID aliasId, UUID citizenId, KnownTime known) {}
