package dk.kk.shared.plan.coordination;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the two sides ask each other. The defaults are ours: the texts of 2009 name none. */
@ConfigMapping(prefix = "shared.coordination")
interface CoordinationSettings {
    /** That the other side has to answer. */
    @WithDefault("5")
    int workingDays();

    /**
     * How long after it happened something is asked about, where it is known only later that the citizen was shared; and how long
     * after it was withdrawn a request comes back with the sharing.
     */
    @WithDefault("30")
    int askedWithinDays();
}
