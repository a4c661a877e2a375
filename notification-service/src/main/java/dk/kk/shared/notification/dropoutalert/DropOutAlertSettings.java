package dk.kk.shared.notification.dropoutalert;

import dk.kk.shared.notification.alert.TimeAllowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the alert of a drop-out warning may wait for somebody. The defaults are ours. */
@ConfigMapping(prefix = "shared.drop-out-alerts")
interface DropOutAlertSettings {
    @WithDefault("3")
    int workingDays();

    /** Of a citizen on the green line, unless the other is over sooner. */
    @WithDefault("4")
    int greenLineOpeningHours();

    default TimeAllowed allowed(boolean greenLine) {
        var allowed = TimeAllowed.workingDays(workingDays());
        return greenLine ? allowed.orOpeningHours(greenLineOpeningHours()) : allowed;
    }
}
