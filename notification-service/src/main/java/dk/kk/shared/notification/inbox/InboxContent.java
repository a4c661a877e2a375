package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.alert.AlertHolding;
import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.platform.clock.BusinessClock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the inbox.
 *
 * @param phase of the alerts on it
 * @param held whether they are the team's now; of those it had before the phase says nothing
 * @param open how many nobody has acted on, on all pages
 * @param lately how many came to be no longer the team's in the last days
 * @param unitless the person belongs to no team and leads none
 * @param after where this page begins; null: with the first alert
 * @param next where the next one begins; null: there is none
 */
record InboxContent(
        AlertPhase phase,
        AlertHolding held,
        List<Row> rows,
        long open,
        long lately,
        boolean unitless,
        @Nullable String after,
        @Nullable String next) {

    public boolean isOpen() {
        return phase == AlertPhase.OPEN && !isBefore();
    }

    public boolean isBefore() {
        return held == AlertHolding.BEFORE;
    }

    /** Which list it is, as an address says it. */
    public String query() {
        return isBefore() ? "held=BEFORE" : "phase=" + phase;
    }

    /** An alert as one line. Whom it is about stands nowhere on it. */
    record Row(AlertView alert, Headline headline, Waited waited, boolean overdue) {

        static Row of(AlertView alert, BusinessClock clock) {
            var deadline = alert.deadline();
            return new Row(
                    alert,
                    Headline.of(alert),
                    Waited.between(alert.waitsSince(), clock.instant()),
                    deadline != null && deadline.isBefore(clock.today()));
        }
    }
}
