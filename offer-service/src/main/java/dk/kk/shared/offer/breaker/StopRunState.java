package dk.kk.shared.offer.breaker;

import java.time.Instant;
import java.util.UUID;

/** The whole state of a run of stops, as other services may know it. Add fields; never rename or remove one. */
record StopRunState(
        UUID runId, RunSource source, RunPhase phase, int size, Instant submittedAt, int usualPerDay, int holdsAbove) {}
