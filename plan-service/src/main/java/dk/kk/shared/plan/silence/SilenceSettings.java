package dk.kk.shared.plan.silence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a citizen counts as silent. The default is ours: the texts of 2009 name none. */
@ConfigMapping(prefix = "shared.silence")
interface SilenceSettings {
    /** Without a sign of life. */
    @WithDefault("8")
    int weeks();
}
