package dk.kk.shared.plan.stepnotice;

import dk.kk.shared.plan.administration.Administration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step's notice as other services may know it: never which procedure, nor what the step is. Add fields; never rename or remove one.
 *
 * @param step its number in the run, from 1
 * @param news how many times it was told
 * @param day the step's last day, or the day it was taken
 * @param takenBy the side that took it; null while it is overdue
 */
record StepNoticeState(
        UUID noticeId,
        UUID citizenId,
        UUID runId,
        int step,
        NoticeReason reason,
        Told told,
        StepNoticePhase phase,
        int news,
        LocalDate day,
        @Nullable Administration takenBy) {}
