package dk.kk.shared.plan.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal as other services may know it, none of the words and values. Add fields; never rename or remove one. */
record ProposalState(
        UUID proposalId,
        UUID problemId,
        ProposalPhase phase,
        LocalDate phaseSince,
        @Nullable UUID meetingId,
        List<Decided> decisions,
        List<Wanted> conditions,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate implementedOn,
        @Nullable LocalDate beforeDay,
        @Nullable LocalDate afterDay) {

    record Decided(UUID meetingId, CouncilOutcome outcome, LocalDate decidedOn) {}

    record Wanted(@Nullable LocalDate metOn) {}

    static ProposalState of(Proposal proposal) {
        var implementation = proposal.implementation();
        var evaluation =
                proposal.evaluations().isEmpty() ? null : proposal.evaluations().getLast();
        return new ProposalState(
                proposal.id(),
                proposal.problemId(),
                proposal.phase(),
                proposal.phaseSince(),
                proposal.meetingId(),
                proposal.decisions().stream()
                        .map(decision -> new Decided(decision.meetingId(), decision.outcome(), decision.decidedOn()))
                        .toList(),
                proposal.conditions().stream()
                        .map(condition -> new Wanted(condition.metOn()))
                        .toList(),
                implementation == null ? null : implementation.startedOn(),
                implementation == null ? null : implementation.implementedOn(),
                evaluation == null ? null : evaluation.before().day(),
                evaluation == null ? null : evaluation.after().day());
    }
}
