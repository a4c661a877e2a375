package dk.kk.shared.plan.consistency;

import dk.kk.shared.plan.administration.Administration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An overruling as other services may know it: none of its words. Add fields; never rename or remove one.
 *
 * @param rule null of a finding that SOF alone sees
 */
record FindingOverrulingState(
        UUID overrulingId,
        UUID citizenId,
        @Nullable Rule rule,
        Administration side,
        OverrulingReason reason,
        OverrulingPhase phase) {
    static FindingOverrulingState of(FindingOverruling overruling) {
        return new FindingOverrulingState(
                overruling.id(),
                overruling.citizenId(),
                overruling.rule().isSofsAlone() ? null : overruling.rule(),
                overruling.side(),
                overruling.reason(),
                overruling.phase());
    }
}
