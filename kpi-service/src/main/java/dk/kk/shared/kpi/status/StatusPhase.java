package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.platform.stream.Moves;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a status is. Each administration approves it for itself, in any order; whatever is changed takes approvals back; frozen is
 * for good.
 *
 * <pre>
 * DRAFT -> APPROVED_BY_BIF -> APPROVED_BY_BOTH -> FROZEN
 *       -> APPROVED_BY_SOF ->
 *       <- changed from any of them
 * </pre>
 */
@Schema(name = "CommitteeStatusPhase")
public enum StatusPhase {
    DRAFT,
    APPROVED_BY_BIF,
    APPROVED_BY_SOF,
    APPROVED_BY_BOTH,
    FROZEN;

    private static final String APPROVED = "approved";
    private static final String CHANGED = "changed";

    static final Moves<StatusPhase> MOVES = Moves.of(StatusPhase.class)
            .from(DRAFT)
            .to(DRAFT, CHANGED)
            .to(APPROVED_BY_BIF, APPROVED)
            .to(APPROVED_BY_SOF, APPROVED)
            .from(APPROVED_BY_BIF)
            .to(DRAFT, CHANGED)
            .to(APPROVED_BY_BOTH, APPROVED)
            .from(APPROVED_BY_SOF)
            .to(DRAFT, CHANGED)
            .to(APPROVED_BY_BOTH, APPROVED)
            .from(APPROVED_BY_BOTH)
            .to(DRAFT, CHANGED)
            .to(FROZEN, "frozen");

    /** @param side for which somebody would approve; null: for none */
    Set<StatusPhase> allowed(@Nullable Administration side) {
        var allowed = MOVES.allowed(this);
        allowed.removeIf(to -> to.isApproval() && (side == null || to != approvedBy(side)));
        return allowed;
    }

    private boolean isApproval() {
        return this == APPROVED_BY_BIF || this == APPROVED_BY_SOF || this == APPROVED_BY_BOTH;
    }

    /** Where an approval leads; the phase itself refuses a second one of the same side. */
    StatusPhase approvedBy(Administration side) {
        var own = side == Administration.BIF ? APPROVED_BY_BIF : APPROVED_BY_SOF;
        var other = side == Administration.BIF ? APPROVED_BY_SOF : APPROVED_BY_BIF;
        return this == other ? APPROVED_BY_BOTH : own;
    }
}
