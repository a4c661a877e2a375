package dk.kk.shared.notification.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the municipality decides about the way of alerts. */
@ConfigMapping(prefix = "shared.routing")
interface RoutingSettings {
    /** The code at which alerts stand that found nobody else; who has the role special unit sees them. */
    @WithDefault("SPECIAL-UNIT")
    String specialUnit();
}
