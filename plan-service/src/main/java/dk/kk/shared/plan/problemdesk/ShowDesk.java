package dk.kk.shared.plan.problemdesk;

import dk.kk.shared.plan.council.AgendaItem;
import dk.kk.shared.plan.council.CouncilMeetingPhase;
import dk.kk.shared.plan.council.CouncilMeetingResource;
import dk.kk.shared.plan.council.CouncilMeetingView;
import dk.kk.shared.plan.problem.ProblemResource;
import dk.kk.shared.plan.problem.ProblemView;
import dk.kk.shared.plan.proposal.ProposalPhase;
import dk.kk.shared.plan.proposal.ProposalResource;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.page.PageSettings;
import dk.kk.shared.platform.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** Gathers what the page shows, by the operations that show it. */
@ApplicationScoped
class ShowDesk {
    private final ProblemResource problems;
    private final ProposalResource proposals;
    private final CouncilMeetingResource meetings;
    private final PageSettings pages;
    private final Reader reader;
    private final Caller caller;
    private final BusinessClock clock;

    ShowDesk(
            ProblemResource problems,
            ProposalResource proposals,
            CouncilMeetingResource meetings,
            PageSettings pages,
            Reader reader,
            Caller caller,
            BusinessClock clock) {
        this.problems = problems;
        this.proposals = proposals;
        this.meetings = meetings;
        this.pages = pages;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    ShownDesk shown(UriInfo uri) {
        var figures = URI.create(pages.figures());
        var identified = all(page -> problems.listProblems(null, page, uri)).stream()
                .map(problem -> shown(problem, figures))
                .toList();
        var proposed = all(page -> proposals.listProposals(null, null, page, uri)).stream()
                .map(proposal -> new ShownProposal(proposal, figures, reader.language()))
                .toList();
        var councils = all(page -> meetings.listCouncilMeetings(null, page, uri));
        return new ShownDesk(
                identified.stream().filter(ShownProblem::isOpen).toList(),
                identified.stream().filter(problem -> !problem.isOpen()).toList(),
                groups(proposed),
                open(councils, proposed),
                proposed.stream().filter(ShownProposal::isDecided).toList(),
                councils.stream()
                        .filter(meeting -> meeting.phase() == CouncilMeetingPhase.MINUTES_APPROVED)
                        .sorted(Comparator.comparing(CouncilMeetingView::day).reversed())
                        .toList());
    }

    private static ShownProblem shown(ProblemView problem, URI figures) {
        return new ShownProblem(
                problem, figures.resolve(problem.figure().page()).toString());
    }

    private static List<PhaseGroup> groups(List<ShownProposal> proposed) {
        return Arrays.stream(ProposalPhase.values())
                .map(phase -> new PhaseGroup(
                        phase,
                        proposed.stream()
                                .filter(shown -> shown.proposal().phase() == phase)
                                .toList()))
                .filter(group -> !group.proposals().isEmpty())
                .toList();
    }

    /** On its day a meeting is being held, and it may be late with its minutes. */
    private List<ShownMeeting> open(List<CouncilMeetingView> councils, List<ShownProposal> proposed) {
        var byId = proposed.stream()
                .collect(Collectors.toMap(shown -> shown.proposal().id(), Function.identity()));
        return councils.stream()
                .filter(meeting -> meeting.phase().isOpen())
                .sorted(Comparator.comparing(CouncilMeetingView::day))
                .map(meeting -> new ShownMeeting(meeting, items(meeting, byId)))
                .toList();
    }

    private List<ShownItem> items(CouncilMeetingView meeting, Map<UUID, ShownProposal> byId) {
        var decides = caller.is(Role.PROJECT_COUNCIL) && !meeting.day().isAfter(clock.today());
        return meeting.agenda().stream()
                .map(item -> new ShownItem(item, found(item, byId), decides && item.outcome() == null))
                .toList();
    }

    private static ShownProposal found(AgendaItem item, Map<UUID, ShownProposal> byId) {
        return Objects.requireNonNull(byId.get(item.proposalId()));
    }

    private static <V> List<V> all(Function<PageRequest, RestResponse<List<V>>> list) {
        var found = new ArrayList<V>();
        String after = null;
        do {
            var answer = list.apply(PageRequest.longest(after));
            found.addAll(answer.getEntity());
            after = Paged.next(answer);
        } while (after != null);
        return found;
    }
}
