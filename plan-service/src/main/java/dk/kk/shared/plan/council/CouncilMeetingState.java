package dk.kk.shared.plan.council;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting of the council as other services may know it, none of the words. Add fields; never rename or remove one. */
record CouncilMeetingState(
        UUID meetingId,
        LocalDate day,
        CouncilMeetingPhase phase,
        List<AgendaItem> agenda,
        @Nullable String minutesSha256) {
    static CouncilMeetingState of(CouncilMeeting meeting) {
        var approved = meeting.approved();
        return new CouncilMeetingState(
                meeting.id(),
                meeting.day(),
                meeting.phase(),
                List.copyOf(meeting.agenda()),
                approved == null ? null : approved.sha256());
    }
}
