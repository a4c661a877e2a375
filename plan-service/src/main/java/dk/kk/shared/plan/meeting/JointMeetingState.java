package dk.kk.shared.plan.meeting;

import dk.kk.shared.plan.administration.Administration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A joint meeting as other services may know it: how much was agreed, none of the words. Add fields; never rename or remove one.
 *
 * @param bifPoints how many of the agreed points are BIF's to do
 */
record JointMeetingState(
        UUID meetingId,
        UUID citizenId,
        Administration callingSide,
        LocalDate calledOn,
        LocalDate plannedOn,
        PlaceKind place,
        Phase phase,
        @Nullable LocalDate heldOn,
        @Nullable CancellationReason cancellationReason,
        long bifPoints,
        long sofPoints) {
    static JointMeetingState of(JointMeeting meeting) {
        return new JointMeetingState(
                meeting.id(),
                meeting.citizenId(),
                meeting.callingSide(),
                meeting.calledOn(),
                meeting.plannedOn(),
                meeting.place(),
                meeting.phase(),
                meeting.heldOn(),
                meeting.cancellationReason(),
                of(meeting, Administration.BIF),
                of(meeting, Administration.SOF));
    }

    private static long of(JointMeeting meeting, Administration owner) {
        return meeting.points().stream().filter(point -> point.owner() == owner).count();
    }
}
