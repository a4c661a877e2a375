package dk.kk.shared.notification.planalert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the alert of a social action plan may wait for somebody. The default is ours. */
@ConfigMapping(prefix = "shared.plan-alerts")
interface PlanAlertSettings {
    @WithDefault("5")
    int workingDays();
}
