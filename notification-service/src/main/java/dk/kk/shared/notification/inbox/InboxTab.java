package dk.kk.shared.notification.inbox;

import static dk.kk.shared.notification.alert.AlertPhase.ACKNOWLEDGED;
import static dk.kk.shared.notification.alert.AlertPhase.ACTED;
import static dk.kk.shared.notification.alert.AlertPhase.CLOSED;
import static dk.kk.shared.notification.alert.AlertPhase.OPEN;

import dk.kk.shared.notification.alert.AlertFilter;
import dk.kk.shared.notification.alert.AlertHolding;
import dk.kk.shared.notification.alert.AlertOrder;
import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.alert.AlertQuery;
import java.util.List;

/** A list of the inbox. */
enum InboxTab {
    /** What waits for the team, what is due first on top. */
    TEAM(AlertHolding.NOW, List.of(OPEN, ACKNOWLEDGED), AlertOrder.DUE_FIRST),
    /** Of that, what waits for the person. */
    MINE(AlertHolding.NOW, List.of(OPEN, ACKNOWLEDGED), AlertOrder.DUE_FIRST),
    HANDLED(AlertHolding.NOW, List.of(ACTED, CLOSED), AlertOrder.NEWEST_FIRST),
    /** What is no longer the team's. */
    BEFORE(AlertHolding.BEFORE, List.of(), AlertOrder.NEWEST_FIRST);

    private final AlertHolding held;
    private final List<AlertPhase> phases;
    private final AlertOrder order;

    InboxTab(AlertHolding held, List<AlertPhase> phases, AlertOrder order) {
        this.held = held;
        this.phases = phases;
        this.order = order;
    }

    AlertQuery query() {
        return new AlertQuery(held, null, phases, this == MINE, order, new AlertFilter());
    }

    boolean waits() {
        return this == TEAM || this == MINE;
    }
}
