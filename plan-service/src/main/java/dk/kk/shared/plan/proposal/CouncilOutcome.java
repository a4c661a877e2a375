package dk.kk.shared.plan.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the project council says of a proposal. */
@Schema(
        name = "CouncilOutcome",
        description =
                "It may be implemented, if need be once conditions are met; it may not; or it is to be written anew")
public enum CouncilOutcome {
    APPROVED(ProposalPhase.APPROVED),
    APPROVED_WITH_CONDITIONS(ProposalPhase.APPROVED_WITH_CONDITIONS),
    REJECTED(ProposalPhase.REJECTED),
    SENT_BACK(ProposalPhase.SENT_BACK);

    private final ProposalPhase phase;

    CouncilOutcome(ProposalPhase phase) {
        this.phase = phase;
    }

    ProposalPhase phase() {
        return phase;
    }
}
