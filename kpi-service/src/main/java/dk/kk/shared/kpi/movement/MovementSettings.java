package dk.kk.shared.kpi.movement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "shared.figures")
interface MovementSettings {
    /** How long after a comparison of the figures with the facts the next one begins; zero: none does. */
    @WithDefault("1h")
    Duration checkEvery();
}
