package dk.kk.shared.kpi.movement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalDate;

@ConfigMapping(prefix = "shared.figures")
interface MovementSettings {
    /** How long after a comparison of the figures with the facts the next one begins; zero: none does. */
    @WithDefault("1h")
    Duration checkEvery();

    /** No figure is answered of an earlier day: the sources' registrations begin with the year of the strategy's first count. */
    @WithDefault("2007-01-01")
    LocalDate firstDay();
}
