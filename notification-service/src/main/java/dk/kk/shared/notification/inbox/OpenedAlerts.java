package dk.kk.shared.notification.inbox;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.people.CitizenNames;
import jakarta.inject.Singleton;

/** Adds to an alert that the person may read what its page shows beside it. */
@Singleton
class OpenedAlerts {
    private final CitizenNames names;
    private final AlertHistory history;
    private final Caller caller;

    OpenedAlerts(CitizenNames names, AlertHistory history, Caller caller) {
        this.names = names;
        this.history = history;
        this.caller = caller;
    }

    OpenedAlert of(AlertView alert) {
        return OpenedAlert.of(alert, names.of(alert.citizenId()), history.of(alert.id()), caller.employee());
    }
}
