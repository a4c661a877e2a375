package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.alert.AlertPhase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the inbox.
 *
 * @param phase of the alerts on it
 * @param open how many nobody has acted on, on all pages
 * @param unitless the person belongs to no team and leads none
 * @param after where this page begins; null: with the first alert
 * @param next where the next one begins; null: there is none
 */
record InboxContent(
        AlertPhase phase,
        List<InboxRow> rows,
        long open,
        boolean unitless,
        @Nullable String after,
        @Nullable String next) {

    public boolean isOpen() {
        return phase == AlertPhase.OPEN;
    }
}
