package dk.kk.shared.plan.problemdesk;

import dk.kk.shared.plan.council.CouncilMeetingView;
import java.util.List;

/**
 * All that the page shows.
 *
 * @param closed problems that are solved, dropped or merged
 * @param meetings those without approved minutes, the next one first
 * @param decided what the council has said something of
 * @param minuted meetings whose minutes are approved, the latest first
 */
record ShownDesk(
        List<ShownProblem> open,
        List<ShownProblem> closed,
        List<PhaseGroup> groups,
        List<ShownMeeting> meetings,
        List<ShownProposal> decided,
        List<CouncilMeetingView> minuted) {}
