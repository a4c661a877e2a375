package dk.kk.shared.notification.known;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A request of one side to the other, as last heard.
 *
 * @param causeVersion of the plan: a request that waits may be renewed
 * @param dueOn the last day on which an answer is in time
 */
public record Coordination(
        UUID requestId,
        UUID citizenId,
        CoordinationCause causeKind,
        long causeVersion,
        Administration askingSide,
        Administration askedSide,
        CoordinationPhase phase,
        LocalDate askedOn,
        LocalDate dueOn)
        implements Notice {
    @Override
    public UUID noticeId() {
        return requestId;
    }

    @Override
    public Administration side() {
        return askedSide;
    }

    @Override
    public boolean isOpen() {
        return phase == CoordinationPhase.ASKED;
    }
}
