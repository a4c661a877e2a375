package dk.kk.shared.kpi.ledger;

import java.util.Set;
import java.util.UUID;

/** Told inside the batch's transaction: the facts of these citizens were replaced, and their rows are locked. */
public record TouchedCitizens(Set<UUID> citizens) {}
