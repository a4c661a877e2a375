package dk.kk.shared.plan.specialcase;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the special unit works. The default is ours: the texts of 2009 speak of a leader and a few staff. */
@ConfigMapping(prefix = "shared.special-unit")
interface SpecialUnitSettings {
    /** How many cases a member works on at once. */
    @WithDefault("10")
    int capacity();
}
