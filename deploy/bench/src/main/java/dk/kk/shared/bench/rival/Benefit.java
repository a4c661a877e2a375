package dk.kk.shared.bench.rival;

import java.util.UUID;

/** A benefit that can be stopped, and whose it is. */
public record Benefit(UUID id, UUID citizen) {}
