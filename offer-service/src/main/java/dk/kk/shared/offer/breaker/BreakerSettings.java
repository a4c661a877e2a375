package dk.kk.shared.offer.breaker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is usual; all of it ours. */
@ConfigMapping(prefix = "shared.stop-runs")
interface BreakerSettings {
    /** How many days are looked back on. */
    @WithDefault("90")
    int days();

    /** How many times the usual number of a day goes through. */
    @WithDefault("3")
    int factor();

    /** So many go through however quiet the days were. */
    @WithDefault("50")
    int least();
}
