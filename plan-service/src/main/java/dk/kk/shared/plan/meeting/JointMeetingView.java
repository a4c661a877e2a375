package dk.kk.shared.plan.meeting;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A joint meeting, as both sides see it.
 *
 * @param plannedOn on which it is, or was, to be held
 * @param agreed what was agreed and whose it is to do; none unless it was held
 */
@Schema(name = "JointMeeting")
record JointMeetingView(
        UUID id,
        UUID citizenId,
        Administration callingSide,
        LocalDate calledOn,
        LocalDate plannedOn,
        PlaceKind place,
        Phase phase,
        @Nullable LocalDate heldOn,
        @Nullable CancellationReason cancellationReason,
        List<AgreedPoint> agreed,
        List<AllowedMove> allowedMoves,
        long version) {
    private static final CallerMoves<Phase> MOVES = CallerMoves.of(Phase.class, JointMeetingResource.class);

    static JointMeetingView of(JointMeeting meeting, Principal caller) {
        return new JointMeetingView(
                meeting.id(),
                meeting.citizenId(),
                meeting.callingSide(),
                meeting.calledOn(),
                meeting.plannedOn(),
                meeting.place(),
                meeting.phase(),
                meeting.heldOn(),
                meeting.cancellationReason(),
                List.copyOf(meeting.points()),
                MOVES.from(meeting.phase(), meeting.allowedMoves(), caller, meeting.id()),
                meeting.version());
    }
}
