package dk.kk.shared.notification.protectionalert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the alert of protection that lapses may wait for somebody. The default is ours. */
@ConfigMapping(prefix = "shared.protection-alerts")
interface ProtectionAlertSettings {
    @WithDefault("5")
    int workingDays();
}
