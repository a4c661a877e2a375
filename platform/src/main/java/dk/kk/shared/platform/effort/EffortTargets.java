package dk.kk.shared.platform.effort;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the longer-term effort is measured against: offer-service counts its parts, kpi-service how the duty was kept. */
@ConfigMapping(prefix = "shared.longer-term-effort")
public interface EffortTargets {
    /** Distinct citizens reached; that this is meant per year is ours. */
    @WithDefault("1000")
    int citizens();

    /** Hours of attendance a week. */
    @WithDefault("10")
    int weeklyHours();

    /** How many months the making or a follow-up of a social action plan keeps it updated, as in goal 1; ours. */
    @WithDefault("12")
    int planMonths();
}
