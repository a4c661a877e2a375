package dk.kk.shared.plan.plan;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a plan stands. */
@Schema(name = "PlanPhase")
enum PlanPhase {
    OFFERED,
    DECLINED,
    MADE,
    FOLLOWED_UP,
    ENDED;

    /** As in an event's type: {@code followed-up}. */
    String happened() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
