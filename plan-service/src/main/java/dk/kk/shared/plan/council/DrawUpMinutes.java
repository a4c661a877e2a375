package dk.kk.shared.plan.council;

import dk.kk.shared.plan.council.MinutesContent.Item;
import dk.kk.shared.plan.problem.Problem;
import dk.kk.shared.plan.problem.Problems;
import dk.kk.shared.plan.proposal.Condition;
import dk.kk.shared.plan.proposal.CouncilOutcome;
import dk.kk.shared.plan.proposal.Decision;
import dk.kk.shared.plan.proposal.Proposal;
import dk.kk.shared.plan.proposal.Proposals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A meeting's minutes: of what was approved, else of what was decided, and of what is there now where nothing was. */
@ApplicationScoped
class DrawUpMinutes {
    private final Proposals proposals;
    private final Problems problems;

    DrawUpMinutes(Proposals proposals, Problems problems) {
        this.proposals = proposals;
        this.problems = problems;
    }

    MinutesContent of(CouncilMeeting meeting) {
        var approved = meeting.approved();
        return approved == null ? drawn(meeting) : MinutesContent.read(approved.content());
    }

    private MinutesContent drawn(CouncilMeeting meeting) {
        var agenda = meeting.agenda();
        var treated = proposals.all(agenda.stream().map(AgendaItem::proposalId).toList()).stream()
                .collect(Collectors.toMap(Proposal::id, Function.identity()));
        var theirs = problems.byId(
                treated.values().stream().map(Proposal::problemId).distinct().toList());
        var items = new ArrayList<Item>();
        for (var item : agenda) {
            var proposal = Objects.requireNonNull(treated.get(item.proposalId()));
            items.add(item(items.size() + 1, item, proposal, problemOf(proposal, theirs), meeting.id()));
        }
        return new MinutesContent(meeting.id(), meeting.day(), meeting.remarks(), List.copyOf(items));
    }

    private static Item item(int number, AgendaItem item, Proposal proposal, Problem problem, UUID meeting) {
        var decision = proposal.decisions().stream()
                .filter(candidate -> candidate.meetingId().equals(meeting))
                .findFirst();
        return new Item(
                number,
                proposal.id(),
                decision.map(Decision::title).orElseGet(proposal::title),
                decision.map(Decision::problemTitle).orElseGet(problem::title),
                item.outcome(),
                decision.map(Decision::decidedOn).orElse(null),
                decision.map(Decision::reason).orElse(null),
                item.outcome() == CouncilOutcome.APPROVED_WITH_CONDITIONS
                        ? proposal.conditions().stream().map(Condition::words).toList()
                        : List.of());
    }

    private static Problem problemOf(Proposal proposal, Map<UUID, Problem> theirs) {
        return Objects.requireNonNull(theirs.get(proposal.problemId()));
    }
}
