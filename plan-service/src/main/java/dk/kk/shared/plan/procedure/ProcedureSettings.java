package dk.kk.shared.plan.procedure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How runs of procedures follow the sharing of their citizen. The default is ours: the texts of 2009 name none. */
@ConfigMapping(prefix = "shared.procedures")
interface ProcedureSettings {
    /** How long after a run was stopped because the citizen was not shared it goes on when they are again. */
    @WithDefault("30")
    int resumedWithinDays();
}
