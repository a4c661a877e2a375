package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.alert.Headline;
import dk.kk.shared.platform.clock.BusinessClock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the inbox.
 *
 * @param open how many wait for somebody, on all pages
 * @param lately how many came to be no longer the team's in the last days
 * @param unitless the person belongs to no team and leads none
 * @param after where this page begins; null: with the first alert
 * @param next where the next one begins; null: there is none
 */
record InboxContent(
        InboxTab tab,
        List<Row> rows,
        long open,
        long lately,
        boolean unitless,
        @Nullable String after,
        @Nullable String next) {

    public boolean waits() {
        return tab.waits();
    }

    public boolean isTeam() {
        return tab == InboxTab.TEAM;
    }

    public boolean isMine() {
        return tab == InboxTab.MINE;
    }

    public boolean isHandled() {
        return tab == InboxTab.HANDLED;
    }

    public boolean isBefore() {
        return tab == InboxTab.BEFORE;
    }

    /** Which list it is, as an address says it. */
    public String query() {
        return "tab=" + tab;
    }

    /** An alert as one line. Whom it is about stands nowhere on it. */
    record Row(AlertView alert, Headline headline, Waited waited, boolean overdue) {
        static Row of(AlertView alert, BusinessClock clock) {
            var due = alert.urgency().dueAt();
            return new Row(
                    alert,
                    alert.told().headline(),
                    Waited.between(alert.waitsSince(), clock.instant()),
                    due != null && due.isBefore(clock.instant()));
        }

        /** Nobody of the team has opened it. */
        public boolean isUnseen() {
            return alert.handling().seenAt() == null && alert.acknowledgedAt() == null;
        }
    }
}
