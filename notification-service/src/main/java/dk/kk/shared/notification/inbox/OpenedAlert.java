package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.alert.Headline;
import dk.kk.shared.notification.alert.NoActionReason;
import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.notification.alert.Step;
import dk.kk.shared.notification.inbox.AlertHistory.HistoryView;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.people.CitizenNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert with all that its page shows.
 *
 * @param name of the citizen; null where it could not be had
 * @param history what happened to it, oldest first
 * @param reader the employee code of who reads it
 */
record OpenedAlert(
        AlertView alert,
        Headline headline,
        CitizenNames.@Nullable Name name,
        List<Step> steps,
        List<HistoryView> history,
        String reader) {

    static OpenedAlert of(AlertView alert, CitizenNames.@Nullable Name name, List<HistoryView> history, String reader) {
        return new OpenedAlert(
                alert, alert.told().headline(), name, alert.told().steps(), history, reader);
    }

    /** What can be answered to BIF; none where it is too late. */
    public List<HearingAnswer> answers() {
        return HearingAnswer.to(alert);
    }

    /** Another team acts on it. */
    public boolean isElsewhere() {
        return alert.phase().isWaiting() && alert.allowedMoves().isEmpty();
    }

    public boolean canBeTakenOn() {
        return AllowedMove.leads(alert.allowedMoves(), AlertPhase.ACKNOWLEDGED);
    }

    /** A colleague has it. */
    public boolean canBeTakenOver() {
        return alert.phase() == AlertPhase.ACKNOWLEDGED && canBeActedOn() && !isMine();
    }

    public boolean isMine() {
        return reader.equals(alert.acknowledgedBy());
    }

    public boolean canBeActedOn() {
        return AllowedMove.leads(alert.allowedMoves(), AlertPhase.ACTED);
    }

    public boolean canBeClosed() {
        return AllowedMove.leads(alert.allowedMoves(), AlertPhase.CLOSED);
    }

    /** What can have been done about it. */
    public List<Outcome> outcomes() {
        return alert.allowedOutcomes();
    }

    public List<NoActionReason> reasons() {
        return List.of(NoActionReason.values());
    }

    boolean offers(Outcome outcome) {
        return outcomes().contains(outcome);
    }
}
