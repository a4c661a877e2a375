package dk.kk.shared.offer.benefitstop;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a stop has come. */
@Schema(name = "StopPhase")
public enum Phase {
    CONSIDERED,
    HEARING,
    DECIDED,
    EFFECTIVE,
    RESUMED,
    DROPPED,
    WITHDRAWN,
    /** The benefit ended before the stop could take effect, or under a reduction or a temporary stop: there is nothing left to stop. */
    BENEFIT_ENDED;

    /** While one of a benefit's stops is here, there is no other. */
    public static final Set<Phase> LIVE =
            Collections.unmodifiableSet(EnumSet.of(CONSIDERED, HEARING, DECIDED, EFFECTIVE));

    boolean isUndecided() {
        return this == CONSIDERED || this == HEARING;
    }
}
