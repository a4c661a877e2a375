package dk.kk.shared.plan.problemdesk;

import dk.kk.shared.plan.council.CouncilMeetingView;
import java.util.List;

/** A meeting that comes, or is being held, or waits for its minutes. */
record ShownMeeting(CouncilMeetingView meeting, List<ShownItem> items) {}
