package dk.kk.shared.offer.benefitstop;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What SOF did about a stop, as far as BIF may know it: a code that notification-service gets later is OTHER until somebody decided about it. */
@Schema(name = "SofOutcome")
public enum SofOutcome {
    CONTACTED_CITIZEN,
    PLAN_CHANGED,
    JOINT_MEETING,
    BENEFIT_RESUMED,
    NO_ACTION,
    OTHER;

    static @Nullable SofOutcome of(@Nullable String told) {
        return told == null
                ? null
                : Arrays.stream(values())
                        .filter(outcome -> outcome.name().equals(told))
                        .findFirst()
                        .orElse(OTHER);
    }
}
