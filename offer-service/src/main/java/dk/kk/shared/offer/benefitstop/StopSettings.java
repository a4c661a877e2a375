package dk.kk.shared.offer.benefitstop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "shared.stops")
interface StopSettings {
    /** How many days a hearing lasts where the caseworker names no last day; ours. */
    @WithDefault("14")
    int hearingDays();
}
