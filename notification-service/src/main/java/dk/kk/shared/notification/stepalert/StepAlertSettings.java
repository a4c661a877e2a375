package dk.kk.shared.notification.stepalert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the alert of an overdue step may wait for somebody. The default is ours. */
@ConfigMapping(prefix = "shared.step-alerts")
interface StepAlertSettings {
    @WithDefault("3")
    int workingDays();
}
