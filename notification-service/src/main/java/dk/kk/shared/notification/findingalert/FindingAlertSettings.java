package dk.kk.shared.notification.findingalert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the alert of a finding may wait for somebody. The default is ours. */
@ConfigMapping(prefix = "shared.finding-alerts")
interface FindingAlertSettings {
    @WithDefault("5")
    int workingDays();
}
