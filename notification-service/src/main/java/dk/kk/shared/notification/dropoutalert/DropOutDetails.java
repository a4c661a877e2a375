package dk.kk.shared.notification.dropoutalert;

import dk.kk.shared.notification.alert.AlertDetails;
import dk.kk.shared.notification.alert.Headline;
import dk.kk.shared.notification.alert.Step;
import dk.kk.shared.notification.known.DropOutWarning;
import dk.kk.shared.notification.known.EnrolmentPhase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * What an alert shows of the warning.
 *
 * @param dropOutWarningSince the ISO week from which the citizen stays away: 2007-W46
 * @param dropOutWarningStands false: it was withdrawn, or the course does not run any more
 */
public record DropOutDetails(
        UUID enrolmentId,
        UUID offerId,
        EnrolmentPhase enrolmentPhase,
        String dropOutWarningSince,
        boolean dropOutWarningStands)
        implements AlertDetails {

    static DropOutDetails of(DropOutWarning warning) {
        return new DropOutDetails(
                warning.enrolmentId(), warning.offerId(), warning.phase(), warning.since(), warning.standing());
    }

    /** @return the first day of {@link #dropOutWarningSince} */
    public LocalDate monday() {
        return LocalDate.parse(dropOutWarningSince + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    }

    @Override
    public Headline headline() {
        return Headline.of(dropOutWarningStands ? "headline.stays-away" : "headline.stayed-away", monday());
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.ASK_WHAT_KEEPS_AWAY, Step.TELL_BIF_WHAT_HINDERS, Step.JOINT_MEETING, Step.ADJUST_PLAN);
    }

    /** A warning that begins in a later week is another one; in an earlier one: the same, corrected. */
    @Override
    public boolean callBack(AlertDetails actedOn) {
        return dropOutWarningStands
                && actedOn instanceof DropOutDetails before
                && dropOutWarningSince.compareTo(before.dropOutWarningSince) > 0;
    }

    @Override
    public boolean takeBack() {
        return !dropOutWarningStands;
    }
}
