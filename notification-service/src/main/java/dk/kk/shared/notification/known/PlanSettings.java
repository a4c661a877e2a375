package dk.kk.shared.notification.known;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a social action plan counts as updated no more. */
@ConfigMapping(prefix = "shared.social-plans")
public interface PlanSettings {
    /** The default is ours, as in the figures of goal 1. */
    @WithDefault("12")
    int staleAfterMonths();
}
