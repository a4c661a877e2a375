package dk.kk.shared.notification.reconciliation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.util.UUID;

/**
 * A request, a finding notice or a step notice as plan-service has it now.
 *
 * @param kind of its stream
 * @param open a side is to be told
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LedgerMatter(String kind, UUID id, long version, boolean open, Instant recordedAt) {
    StreamRef stream() {
        return new StreamRef(kind, id);
    }
}
