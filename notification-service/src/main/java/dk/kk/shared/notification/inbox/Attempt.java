package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.notification.inbox.SeenAlert.Changes;
import org.jspecify.annotations.Nullable;

/**
 * How far an acknowledgement came that was not taken.
 *
 * @param choice stays chosen
 * @param changes since the alert was seen
 */
record Attempt(@Nullable Outcome choice, Changes changes) {

    /** The form was sent without an outcome. */
    public boolean unchosen() {
        return choice == null;
    }
}
