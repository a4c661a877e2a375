package dk.kk.shared.plan.problemdesk;

import dk.kk.shared.plan.proposal.ProposalPhase;
import java.util.List;

/** All proposals of one phase. */
record PhaseGroup(ProposalPhase phase, List<ShownProposal> proposals) {}
