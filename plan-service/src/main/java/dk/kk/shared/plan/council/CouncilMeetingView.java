package dk.kk.shared.plan.council;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the project council.
 *
 * @param minutes what was approved, to verify it by; null until it is
 */
@Schema(name = "CouncilMeeting")
public record CouncilMeetingView(
        UUID id,
        LocalDate day,
        CouncilMeetingPhase phase,

        @Schema(
                description =
                        "What the caller may make of it: the council approves the minutes, the special unit does all else")
        List<AllowedMove> allowedMoves,

        @Schema(description = "In the order in which they are treated")
        List<AgendaItem> agenda,

        @Nullable Approved minutes,
        long version) {

    /** @param approvedAt business time */
    @Schema(name = "ApprovedCouncilMinutes")
    public record Approved(
            @Schema(description = "What the minutes tell, to the letter, as JSON")
            String content,

            @Schema(description = "In hexadecimal, of the content in UTF-8")
            String sha256,

            Instant approvedAt,
            @Schema(description = "By code") String approvedBy) {}

    private static final CallerMoves<CouncilMeetingPhase> MOVES =
            CallerMoves.of(CouncilMeetingPhase.class, CouncilMeetingResource.class, CouncilMinutesResource.class);

    static CouncilMeetingView of(CouncilMeeting meeting, Caller caller) {
        var approved = meeting.approved();
        return new CouncilMeetingView(
                meeting.id(),
                meeting.day(),
                meeting.phase(),
                MOVES.from(
                        meeting.phase(),
                        CouncilMeetingPhase.MOVES.allowed(meeting.phase()),
                        caller.principal(),
                        meeting.id()),
                List.copyOf(meeting.agenda()),
                approved == null
                        ? null
                        : new Approved(
                                approved.content(), approved.sha256(), approved.approvedAt(), approved.approvedBy()),
                meeting.version());
    }
}
