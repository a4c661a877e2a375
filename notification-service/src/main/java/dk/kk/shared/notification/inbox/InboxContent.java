package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.platform.clock.BusinessClock;
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
        List<Row> rows,
        long open,
        boolean unitless,
        @Nullable String after,
        @Nullable String next) {

    public boolean isOpen() {
        return phase == AlertPhase.OPEN;
    }

    /** An alert as one line. Whom it is about stands nowhere on it. */
    record Row(AlertView alert, Headline headline, Waited waited, boolean overdue) {

        static Row of(AlertView alert, BusinessClock clock) {
            var deadline = alert.deadline();
            return new Row(
                    alert,
                    Headline.of(alert),
                    Waited.between(alert.raisedAt(), clock.instant()),
                    deadline != null && deadline.isBefore(clock.today()));
        }
    }
}
