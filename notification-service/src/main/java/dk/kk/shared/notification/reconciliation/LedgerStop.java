package dk.kk.shared.notification.reconciliation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.kk.shared.notification.known.StopPhase;
import java.time.Instant;
import java.util.UUID;

/** A stop as offer-service has it now. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LedgerStop(UUID stopId, long version, StopPhase phase, Instant recordedAt) {}
