package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.platform.people.CitizenNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert with all that its page shows.
 *
 * @param name of the citizen; null where it could not be had
 */
record OpenedAlert(
        AlertView alert,
        Headline headline,
        CitizenNames.@Nullable Name name,
        List<Step> steps,
        List<Outcome> outcomes) {

    static OpenedAlert of(AlertView alert, CitizenNames.@Nullable Name name) {
        return new OpenedAlert(alert, Headline.of(alert), name, Step.of(alert), Outcome.of(alert.kind()));
    }

    /** What can be answered to BIF; none where it is too late. */
    public List<HearingAnswer> answers() {
        return HearingAnswer.to(alert);
    }

    /** Another team acts on it. */
    public boolean isElsewhere() {
        return alert.phase() == AlertPhase.OPEN && !canBeAcknowledged();
    }

    public boolean canBeAcknowledged() {
        return !alert.allowedMoves().isEmpty();
    }

    boolean offers(Outcome outcome) {
        return canBeAcknowledged() && outcomes.contains(outcome);
    }
}
