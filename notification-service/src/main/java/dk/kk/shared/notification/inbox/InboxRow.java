package dk.kk.shared.notification.inbox;

import dk.kk.shared.platform.clock.BusinessClock;

/** An alert as one line of the inbox. Whom it is about stands nowhere on it. */
record InboxRow(AlertView alert, Headline headline, Waited waited, boolean overdue) {

    static InboxRow of(AlertView alert, BusinessClock clock) {
        var deadline = alert.deadline();
        return new InboxRow(
                alert,
                Headline.of(alert),
                Waited.between(alert.raisedAt(), clock.instant()),
                deadline != null && deadline.isBefore(clock.today()));
    }
}
