package dk.kk.shared.plan.lifecycle;

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

    /** What is told of a plan that a source delivers in this phase: {@code followed-up}. */
    String happened() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
