package dk.kk.shared.notification.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "shared.reconciliation")
interface ReconciliationSettings {
    /** How long after the run before one begins by itself; zero: none does. */
    @WithDefault("1h")
    Duration every();

    /** What is younger may still be on its way: it is no break yet. */
    @WithDefault("2m")
    Duration grace();
}
