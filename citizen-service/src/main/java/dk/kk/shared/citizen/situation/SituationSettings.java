package dk.kk.shared.citizen.situation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "shared.situation")
interface SituationSettings {
    /** How long another service is waited for before the situation is told without its part. */
    @WithDefault("2000")
    long waitMillis();
}
