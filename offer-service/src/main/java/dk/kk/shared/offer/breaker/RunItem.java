package dk.kk.shared.offer.breaker;

import dk.kk.shared.offer.benefitstop.StopOrder;
import dk.kk.shared.offer.benefitstop.StopOutcome;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One order of a run and what became of it, or would have when the run came.
 *
 * @param position in the run, from 1
 * @param stopId null as long as the run is held, and where the order was refused
 * @param refusal the rule's code; null where none refuses it
 */
@Schema(name = "StopRunItem")
record RunItem(
        int position,
        StopOrder order,
        @Nullable UUID stopId,
        @Nullable String refusal) {
    static RunItem of(int position, StopOrder order, StopOutcome outcome) {
        return new RunItem(position, order, outcome.stopId(), outcome.refusal());
    }
}
