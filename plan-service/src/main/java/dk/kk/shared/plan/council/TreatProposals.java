package dk.kk.shared.plan.council;

import dk.kk.shared.plan.problem.Problems;
import dk.kk.shared.plan.proposal.CouncilOutcome;
import dk.kk.shared.plan.proposal.Decision;
import dk.kk.shared.plan.proposal.Proposal;
import dk.kk.shared.plan.proposal.Proposals;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a locked meeting does to its proposals: each is told of beside the meeting. */
@ApplicationScoped
class TreatProposals {
    private static final Set<CouncilOutcome> REASONED = Set.of(CouncilOutcome.REJECTED, CouncilOutcome.SENT_BACK);

    private final Proposals proposals;
    private final Problems problems;
    private final Outbox outbox;
    private final Caller caller;
    private final BusinessClock clock;

    TreatProposals(Proposals proposals, Problems problems, Outbox outbox, Caller caller, BusinessClock clock) {
        this.proposals = proposals;
        this.problems = problems;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code not-found}, and {@code illegal-move} of what is not submitted */
    String setAgenda(CouncilMeeting meeting, List<UUID> wanted) {
        var before = idsOf(meeting);
        var word = meeting.setAgenda(wanted, clock);
        var added = minus(wanted, before);
        var changed = new HashSet<>(minus(before, wanted));
        changed.addAll(added);
        for (var proposal : proposals.lockAll(changed)) {
            tell(
                    proposal,
                    added.contains(proposal.id())
                            ? proposal.putOnAgenda(meeting.id(), clock)
                            : proposal.takeOffAgenda(clock));
        }
        return word;
    }

    String cancel(CouncilMeeting meeting) {
        var before = idsOf(meeting);
        var word = meeting.cancel(clock);
        proposals.lockAll(before).forEach(proposal -> tell(proposal, proposal.takeOffAgenda(clock)));
        return word;
    }

    /** @throws RuleViolation {@code council-reason-missing}, {@code council-conditions-unfit}, and as the meeting refuses */
    String decide(
            CouncilMeeting meeting, UUID id, CouncilOutcome outcome, @Nullable String reason, List<String> conditions) {
        var said = reason == null || reason.isBlank() ? null : reason.strip();
        if (said == null && REASONED.contains(outcome)) {
            throw new RuleViolation("council-reason-missing", "outcome", outcome);
        }
        if (conditions.isEmpty() == (outcome == CouncilOutcome.APPROVED_WITH_CONDITIONS)) {
            throw new RuleViolation("council-conditions-unfit", "outcome", outcome);
        }
        var word = meeting.decide(id, outcome, clock);
        var proposal = proposals.lock(id);
        var problem = problems.get(proposal.problemId());
        var decision = new Decision(meeting.id(), outcome, said, clock.today(), proposal.title(), problem.title());
        tell(proposal, proposal.decide(decision, conditions, clock));
        return word;
    }

    private void tell(Proposal proposal, String happened) {
        outbox.add(proposal.event(happened, caller.cause(happened)));
    }

    private static Set<UUID> idsOf(CouncilMeeting meeting) {
        return meeting.agenda().stream().map(AgendaItem::proposalId).collect(Collectors.toSet());
    }

    private static Set<UUID> minus(Collection<UUID> these, Collection<UUID> those) {
        return these.stream().filter(id -> !those.contains(id)).collect(Collectors.toSet());
    }
}
