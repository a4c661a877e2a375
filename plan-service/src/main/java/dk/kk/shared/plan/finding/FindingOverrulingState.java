package dk.kk.shared.plan.finding;

import dk.kk.shared.plan.administration.Administration;
import java.util.UUID;

/**
 * An overruling as other services may know it: neither its words nor its rule, for some rules tell of treatment. Add fields; never
 * rename or remove one.
 */
record FindingOverrulingState(
        UUID overrulingId, UUID citizenId, Administration side, OverrulingReason reason, OverrulingPhase phase) {
    static FindingOverrulingState of(FindingOverruling overruling) {
        return new FindingOverrulingState(
                overruling.id(), overruling.citizenId(), overruling.side(), overruling.reason(), overruling.phase());
    }
}
