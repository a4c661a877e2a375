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
        Phase phase,
        int news,
        LocalDate day,
        @Nullable Administration takenBy) {

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

    enum Phase {
        OPEN,
        GONE
    }

    public boolean isOpen() {
        return phase == Phase.OPEN;
    }

    /** Whose alert it is; the special unit, which is of both sides, has it of the side that took the step. */
    public Administration side() {
        return switch (told) {
            case BIF -> Administration.BIF;
            case SOF -> Administration.SOF;
            case SPECIAL_UNIT -> takenBy == null ? Administration.SOF : takenBy;
        };
    }
}
