package dk.kk.shared.offer.attendance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How early a warning comes: ours, to be set as caseworkers find useful. */
@ConfigMapping(prefix = "shared.drop-out")
interface DropOutSettings {
    /** Over how many weeks attendance must fall: an even number. */
    @WithDefault("4")
    int weeks();

    /** Below how many percent of what was due. */
    @WithDefault("60")
    int threshold();
}
