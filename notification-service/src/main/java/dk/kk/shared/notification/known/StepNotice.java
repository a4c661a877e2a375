package dk.kk.shared.notification.known;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a step of a shared case procedure is overdue, or was taken, as one of those who must know is told, as last heard.
 *
 * @param step its number in the run, from 1
 * @param news how many times it was told
 * @param day the step's last day, or the day it was taken
 * @param takenBy the side that took it; null while it is overdue
 */
public record StepNotice(
        UUID noticeId,
        UUID citizenId,
        UUID runId,
        int step,
        Reason reason,
        Told told,
        NoticePhase phase,
        int news,
        LocalDate day,
        @Nullable Administration takenBy)
        implements Notice {

    @Schema(name = "AlertStepReason", description = "The step is overdue; it was taken, which is to be known alone")
    public enum Reason {
        OVERDUE,
        DONE
    }

    public enum Told {
        BIF,
        SOF,
        SPECIAL_UNIT
    }

    @Override
    public boolean isOpen() {
        return phase == NoticePhase.OPEN;
    }

    /** The special unit, which is of both sides, has the alert of the side that took the step. */
    @Override
    public Administration side() {
        return switch (told) {
            case BIF -> Administration.BIF;
            case SOF -> Administration.SOF;
            case SPECIAL_UNIT -> takenBy == null ? Administration.SOF : takenBy;
        };
    }
}
