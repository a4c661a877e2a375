package dk.kk.shared.notification.stepalert;

import dk.kk.shared.notification.alert.AlertDetails;
import dk.kk.shared.notification.alert.Headline;
import dk.kk.shared.notification.alert.Step;
import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.StepNotice;
import dk.kk.shared.notification.known.StepNotice.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an alert shows of a step: which one of which run, never which procedure.
 *
 * @param stepNews how many times it was told
 * @param stepDay its last day, or the day it was taken
 * @param stepStands false: it is not so any more
 */
public record StepDetails(
        UUID noticeId,
        UUID runId,
        int step,
        Reason stepReason,
        @Nullable Administration takenBy,
        int stepNews,
        LocalDate stepDay,
        boolean stepStands)
        implements AlertDetails {
    static StepDetails of(StepNotice notice) {
        return new StepDetails(
                notice.noticeId(),
                notice.runId(),
                notice.step(),
                notice.reason(),
                notice.takenBy(),
                notice.news(),
                notice.day(),
                notice.isOpen());
    }

    @Override
    public Headline headline() {
        return switch (stepReason) {
            case OVERDUE ->
                stepStands
                        ? Headline.of("headline.step-overdue", stepDay)
                        : Headline.of("headline.step-no-more-overdue", null);
            case DONE ->
                stepStands ? Headline.of("headline.step-done", stepDay) : Headline.of("headline.step-not-done", null);
        };
    }

    @Override
    public List<Step> steps() {
        if (!stepStands) {
            return List.of();
        }
        return switch (stepReason) {
            case OVERDUE -> List.of(Step.TAKE_STEP, Step.SETTLE_WITH_OTHER_SIDE_WHO_TAKES_IT);
            case DONE -> List.of(Step.LOOK_AT_NEXT_STEP);
        };
    }

    @Override
    public boolean informsOnly() {
        return stepReason == Reason.DONE;
    }

    /** It is overdue anew, or was taken on another day than they were told. */
    @Override
    public boolean callBack(AlertDetails actedOn) {
        return stepStands
                && actedOn instanceof StepDetails before
                && (informsOnly() ? !stepDay.equals(before.stepDay) : stepNews > before.stepNews);
    }

    /** What was ticked by mistake, who was told of it must know. */
    @Override
    public boolean takeBack() {
        return informsOnly() && !stepStands;
    }
}
